package dev.plimsoll.enforcer.fleet;

import java.util.List;

/**
 * A standard across the fleet.
 *
 * @param fix {@code recipe} or {@code manual}
 * @param markdown the page's text
 * @param brokenBy who breaks it, worst first
 */
public record StandardDetail(
        String id,
        String title,
        String topic,
        String severity,
        String fix,
        String markdown,
        int broken,
        int passed,
        int notRun,
        int unchecked,
        List<BrokenBy> brokenBy) {

    public StandardDetail {
        brokenBy = List.copyOf(brokenBy);
    }

    /** A service that breaks the standard, and how often. */
    public record BrokenBy(String service, String team, int violations) {}
}
