package dev.plimsoll.platform.client;

/**
 * What is called.
 *
 * @param service its name
 * @param method of the interface: {@code Payments.find}
 */
record Call(String service, String method) {
    static final String ATTRIBUTE = Call.class.getName();

    @Override
    public String toString() {
        return method + " of service " + service;
    }
}
