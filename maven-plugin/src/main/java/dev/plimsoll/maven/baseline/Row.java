package dev.plimsoll.maven.baseline;

import dev.plimsoll.standards.Violation;
import java.util.Comparator;

/**
 * What the baseline knows a finding by: all that its fingerprint is made of, never a line or a text.
 *
 * @param standard the standard's id
 * @param element the signature of what breaks it
 * @param target the signature of what it breaks it with, empty where there is none
 */
public record Row(String standard, String element, String target) implements Comparable<Row> {
    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::standard).thenComparing(Row::element).thenComparing(Row::target);

    static Row of(Violation violation) {
        return new Row(violation.standard(), violation.element(), violation.target());
    }

    @Override
    public int compareTo(Row other) {
        return ORDER.compare(this, other);
    }

    /** As a person reads it. */
    @Override
    public String toString() {
        return standard + "  " + element + (target.isEmpty() ? "" : " -> " + target);
    }
}
