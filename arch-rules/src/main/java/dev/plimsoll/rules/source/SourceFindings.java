package dev.plimsoll.rules.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pass found, or why it could not look.
 *
 * @param problem the compiler's first error, absent when the sources compiled; then nothing counts as passed
 * @param crash the text of a check that broke, absent when none did
 */
public record SourceFindings(
        List<SourceFinding> findings,
        @Nullable String problem,
        @Nullable String crash) {

    public SourceFindings {
        findings = List.copyOf(findings);
    }

    /** One report of one check; {@code check} is the name without our prefix, {@code line} is 1-based. */
    public record SourceFinding(String check, String file, int line, String message) {}
}
