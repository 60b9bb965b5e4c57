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

    /**
     * One report of one check.
     *
     * @param check the name without our prefix
     * @param line 1-based
     * @param element the signature of what holds the line, absent where nobody has looked yet
     */
    public record SourceFinding(
            String check,
            String file,
            int line,
            String message,
            @Nullable String element) {

        SourceFinding(String check, String file, int line, String message) {
            this(check, file, line, message, null);
        }

        /** The same where it is known what holds the line. */
        SourceFinding in(String holder) {
            return new SourceFinding(check, file, line, message, holder);
        }
    }
}
