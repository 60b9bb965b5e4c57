package dev.plimsoll.platform.gdpr;

/** A process of its own that works on erasures until it is killed. */
final class KilledErasure {
    private KilledErasure() {}

    /** Expects the database's URL, and the properties of the service. */
    public static void main(String[] arguments) throws Exception {
        String[] properties = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, properties, 0, properties.length);
        Shop.on(arguments[0], properties);
        Thread.sleep(Long.MAX_VALUE);
    }
}
