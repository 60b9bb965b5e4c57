package dev.plimsoll.standards.policy;

import java.util.function.Predicate;

/**
 * What a waiver may be for.
 *
 * @param subject the library (a package URL without version) for {@link GateRule#GA_FRESHNESS}, the standard's id for
 *     {@link GateRule#STANDARDS}, the artifact for the other rules and where no standard can be named
 * @param isIn whether its version lies in a Maven version range; false for what has no version
 */
public record Concern(GateRule rule, String subject, Predicate<String> isIn) {

    /** A standard that is broken, or not shown to be met. */
    public static Concern ofStandard(String id) {
        return new Concern(GateRule.STANDARDS, id, range -> false);
    }
}
