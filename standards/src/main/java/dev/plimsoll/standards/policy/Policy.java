package dev.plimsoll.standards.policy;

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
        this(mode, unknown, governed, standards, banned, GatePolicy.DEFAULTS);
    }

    /** The most specific entry that matches a library (a package URL without version). */
    public Optional<Governed> governing(String library) {
        return governed.stream()
                .filter(entry -> entry.matches(library))
                .max(Comparator.comparingInt(Governed::specificity));
    }
}
