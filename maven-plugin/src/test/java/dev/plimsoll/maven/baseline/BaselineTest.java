package dev.plimsoll.maven.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Suppression;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BaselineTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Suppression WAIVED = new Suppression.ByPolicy(Samples.waiver("orders"));
    private static final Row A = row("A");
    private static final Row B = row("B");
    private static final Row NOT_RUN = new Row("pii-is-never-logged", "A", "");

    @Test
    void knowsAllThatIsFoundHoweverSevere() {
        assertThat(Baseline.NONE
                        .renewed(report(found("A", null), found("A", null), found("B", null)))
                        .counts())
                .containsOnly(Map.entry(A, 2), Map.entry(B, 1));
    }

    @Test
    void whatIsGoneIsDropped() {
        assertThat(of(Map.of(A, 3, B, 1))
                        .renewed(report(found("A", new Suppression.InBaseline())))
                        .counts())
                .containsOnly(Map.entry(A, 1));
    }

    @Test
    void whatIsWaivedIsNotAddedAndNotLost() {
        assertThat(of(Map.of(A, 1))
                        .renewed(report(found("A", WAIVED), found("A", WAIVED), found("B", WAIVED)))
                        .counts())
                .containsOnly(Map.entry(A, 1));
    }

    @Test
    void whatCouldNotBeLookedAtStays() {
        assertThat(of(Map.of(NOT_RUN, 2)).renewed(report()).counts()).containsOnly(Map.entry(NOT_RUN, 2));
    }

    @Test
    void knowsTheFirstOnesAndNoMoreThanItCounts() {
        Known known = new Known(of(Map.of(A, 2)));
        Violation violation = found("A", null).violation();

        assertThat(List.of(known.takes(violation), known.takes(violation), known.takes(violation)))
                .containsExactly(true, true, false);
    }

    @Test
    void aRewordedFindingOnAnotherLineIsTheSame() {
        assertThat(new Known(of(Map.of(A, 1)))
                        .takes(new Violation("entity-has-version", "other words", "Moved.java", 99, "A", "")))
                .isTrue();
    }

    private static Row row(String element) {
        return new Row("entity-has-version", element, "");
    }

    private static Baseline of(Map<Row, Integer> counts) {
        return new Baseline(new TreeMap<>(counts));
    }

    private static Report report(Finding... findings) {
        return new Report("1.0", "defaults@1", "ab", "", List.of(VERSION), List.of(), List.of(findings));
    }

    private static Finding found(String element, @Nullable Suppression suppression) {
        Violation violation = new Violation("entity-has-version", "broken", "A.java", 1, element, "");
        return new Finding(VERSION, violation, Severity.WARNING, null, suppression);
    }
}
