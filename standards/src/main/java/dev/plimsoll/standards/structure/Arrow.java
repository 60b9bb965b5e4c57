package dev.plimsoll.standards.structure;

/**
 * One package that uses another.
 *
 * @param from full name of the one that uses
 * @param to full name of the one that is used
 */
public record Arrow(String from, String to) {

    /** Whether one is the other or lies inside it, which counts as one package. */
    public boolean staysInside() {
        return from.equals(to) || from.startsWith(to + ".") || to.startsWith(from + ".");
    }

    @Override
    public String toString() {
        return from + " uses " + to;
    }
}
