package dev.plimsoll.rules.source;

import dev.plimsoll.rules.place.Sources;
import java.nio.file.Path;
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

    /** The same with what holds each line, told where javac is warm. */
    SourceFindings placed() {
        Sources sources = new Sources(Path.of(""), List.of(), Path.of(""));
        sources.read(findings.stream().map(finding -> Path.of(finding.file())).toList());
        return new SourceFindings(
                findings.stream()
                        .map(finding -> finding.in(sources.elementAt(Path.of(finding.file()), finding.line())))
                        .toList(),
                problem,
                crash);
    }

    /**
     * One report of one check.
     *
     * @param check the name without our prefix
     * @param line 1-based
     * @param element the signature of what holds the line, empty until {@link #placed}
     */
    public record SourceFinding(String check, String file, int line, String message, String element) {

        SourceFinding(String check, String file, int line, String message) {
            this(check, file, line, message, "");
        }

        SourceFinding in(String holder) {
            return new SourceFinding(check, file, line, message, holder);
        }
    }
}
