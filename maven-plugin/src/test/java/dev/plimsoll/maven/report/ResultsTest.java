package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.ModuleRun;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Sarif;
import dev.plimsoll.standards.report.SarifResult;
import dev.plimsoll.standards.report.Suppression;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResultsTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Standard UUID = Standards.find("entity-has-uuid-id").orElseThrow();
    private static final Standard LOGGED = Standards.find("pii-is-never-logged").orElseThrow();

    @Test
    void whatLackedTheSameInTheSameModulesIsTogether() {
        NotRun broken = new NotRun(LOGGED, "it does not compile", "mend it");
        ModuleRun orders = module("orders", List.of(), empty(VERSION), empty(UUID), broken);
        ModuleRun api = module("api", List.of(), empty(VERSION), empty(UUID));

        assertThat(new Results(List.of(orders, api), List.of()).notRun())
                .containsExactly(
                        entry(
                                new Results.Obstacle("there are no classes", "nothing to do", List.of("orders", "api")),
                                List.of("entity-has-version", "entity-has-uuid-id")),
                        entry(
                                new Results.Obstacle("it does not compile", "mend it", List.of("orders")),
                                List.of("pii-is-never-logged")));
    }

    @Test
    void theWorstOfAllModulesComesFirstAndWhatIsWaivedLast() {
        ModuleRun orders = module("orders", List.of(finding(Severity.WARNING, false), finding(Severity.ERROR, true)));
        ModuleRun api = module("api", List.of(finding(Severity.ADVICE, false), finding(Severity.ERROR, false)));
        Results results = new Results(List.of(orders, api), List.of());

        assertThat(results.all())
                .extracting(SarifResult::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING, Severity.ADVICE, Severity.ERROR);
        assertThat(results.of(Severity.ERROR)).hasSize(1);
    }

    @Test
    void policiesThatDifferAreAllNamed() {
        assertThat(new Results(List.of(module("a", List.of()), module("b", List.of())), List.of()).policies())
                .isEqualTo("a@1, b@1");
    }

    private static Finding finding(Severity severity, boolean waived) {
        Violation violation = new Violation("entity-has-version", "x", "A.java", 1, "A", "");
        return new Finding(
                VERSION, violation, severity, null, waived ? new Suppression.ByPolicy(Samples.waiver("orders")) : null);
    }

    private static NotRun empty(Standard standard) {
        return new NotRun(standard, "there are no classes", "nothing to do");
    }

    private static ModuleRun module(String name, List<Finding> findings, NotRun... gaps) {
        List<Standard> ran = findings.isEmpty() ? List.of() : List.of(VERSION);
        return ModuleRun.read(
                name, Sarif.write(new Report("1.0", name + "@1", "ab", name, ran, List.of(gaps), findings)));
    }
}
