package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Sarif;
import dev.plimsoll.standards.report.Suppression;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports as the plugin writes them: one standard broken in two places, all others met. */
final class Suppressed {
    private static final String PII = "pii-is-never-logged";

    static final Suppression IN_BASELINE = new Suppression.InBaseline();
    static final Suppression IN_CODE = new Suppression.InCode(new CodeWaiver(
            PII, LocalDate.of(2099, 12, 31), "Later.", "", new CodeWaiver.Site("A.java", 1, "A1", List.of("A1"))));

    private Suppressed() {}

    /** Each place with what suppresses it, if anything does. */
    static String sarif(@Nullable Suppression first, @Nullable Suppression second) {
        return Sarif.write(new Report(
                "1.0",
                "plimsoll.yml@1",
                "ab",
                "",
                Standards.all(),
                List.of(),
                List.of(finding(1, first), finding(2, second))));
    }

    private static Finding finding(int line, @Nullable Suppression suppression) {
        Standard pii = Standards.find(PII).orElseThrow();
        Violation violation = new Violation(PII, "logs a name", "A.java", line, "A" + line, "");
        return new Finding(pii, violation, Severity.ERROR, null, suppression);
    }
}
