package dev.plimsoll.standards.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform team demands of every service.
 *
 * @param mode how hard the freshness rule bites
 * @param unknown what an artifact gets that cannot be judged
 * @param standards by the standard's id; the others keep their own severity
 */
public record Policy(
        Mode mode, Unknown unknown, List<Governed> governed, Map<String, StandardPolicy> standards, List<Ban> banned) {

    public Policy {
        governed = List.copyOf(governed);
        standards = Map.copyOf(standards);
        banned = List.copyOf(banned);
    }

    /** The most specific entry that matches a library (a package URL without version). */
    public Optional<Governed> governing(String library) {
        return governed.stream()
                .filter(entry -> entry.matches(library))
                .max(Comparator.comparingInt(Governed::specificity));
    }
}
