package dev.plimsoll.rules.structure;

/** One package that uses another. */
record Arrow(String from, String to) {

    /** Whether one is the other or lies inside it. */
    boolean staysInside() {
        return from.equals(to) || from.startsWith(to + ".") || to.startsWith(from + ".");
    }
}
