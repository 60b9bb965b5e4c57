package dev.plimsoll.standards;

import java.time.LocalDate;
import java.util.List;

/**
 * A limited permission to break one standard that stands in the code itself, on what it is for.
 *
 * @param standard the id of the standard
 * @param until the last day (UTC) on which it holds
 * @param ticket where the work to end it is tracked, empty where it is nowhere
 */
public record CodeWaiver(String standard, LocalDate until, String reason, String ticket, Site site) {
    /** The id of the standard on waivers themselves. */
    public static final String STANDARD = "waivers-are-in-force";

    /**
     * Where it stands.
     *
     * @param file path relative to the module with {@code /}
     * @param line 1-based; 0 where the place has none
     * @param element the signature of what it stands on
     * @param covered every signature by which a finding may name that element, or what lies in it
     */
    public record Site(String file, int line, String element, List<String> covered) {
        public Site {
            covered = List.copyOf(covered);
        }

        /** Whether an element is what the waiver stands on, or lies in it. */
        boolean holds(String signature) {
            return covered.stream().anyMatch(outer -> signature.equals(outer) || isIn(signature, outer));
        }

        /** A type holds its members and nested types; a method's parameters are part of its own name. */
        private static boolean isIn(String signature, String outer) {
            return outer.indexOf('#') < 0
                    && signature.startsWith(outer)
                    && "#$.".indexOf(signature.charAt(outer.length())) >= 0;
        }
    }

    /** Whether it is for this violation, on whatever day. */
    public boolean covers(Violation violation) {
        return standard.equals(violation.standard()) && site.holds(violation.element());
    }

    /** Whether it holds on a day; its last day is one of them. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    /** A finding about the waiver itself; its wording may change, and its end may be moved, without making another of it. */
    public Violation violation(String message) {
        return new Violation(STANDARD, message, site.file(), site.line(), site.element(), standard);
    }
}
