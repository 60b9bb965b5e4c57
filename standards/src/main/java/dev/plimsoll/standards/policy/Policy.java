package dev.plimsoll.standards.policy;

import dev.plimsoll.standards.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform team demands of every service.
 *
 * @param mode how hard the gate's rules bite where nothing more specific is said
 * @param unknown what an artifact gets that cannot be judged
 * @param standards by the standard's id; the others keep their own severity
 */
public record Policy(
        Mode mode,
        Unknown unknown,
        List<Governed> governed,
        Map<String, StandardPolicy> standards,
        List<Ban> banned,
        Vocabulary vocabulary,
        GatePolicy gate) {

    public Policy {
        governed = List.copyOf(governed);
        standards = Map.copyOf(standards);
        banned = List.copyOf(banned);
    }

    /** A policy that says nothing special to the gate. */
    public Policy(
            Mode mode,
            Unknown unknown,
            List<Governed> governed,
            Map<String, StandardPolicy> standards,
            List<Ban> banned) {
        this(mode, unknown, governed, standards, banned, Vocabulary.OWN, GatePolicy.DEFAULTS);
    }

    /** Since when a standard is an error by this policy, the far past where it always is; empty where it never becomes one. */
    public Optional<Instant> enforcedFrom(String standard, Severity proposed) {
        return standards
                .getOrDefault(standard, new StandardPolicy(null, null))
                .errorSince(Level.valueOf(proposed.name()));
    }

    /** The library under whose versions a BOM or parent is released; anything else is released as itself. */
    public String releasedAs(String library) {
        return governed.stream()
                .filter(entry -> entry.boms().contains(library))
                .map(Governed::library)
                .findFirst()
                .orElse(library);
    }

    /** The most specific entry that matches a library (a package URL without version). */
    public Optional<Governed> governing(String library) {
        return governed.stream()
                .filter(entry -> entry.matches(library))
                .max(Comparator.comparingInt(Governed::specificity));
    }
}
