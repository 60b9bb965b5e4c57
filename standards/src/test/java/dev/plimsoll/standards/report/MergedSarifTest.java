package dev.plimsoll.standards.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MergedSarifTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Standard LOGGED = Standards.find("pii-is-never-logged").orElseThrow();
    private static final NotChecked LATE =
            new NotChecked("billing", "the build did not reach it", NotChecked.Kind.FAILED);

    @Test
    void whatTwoModulesBreakIsInOneRunWithPathsFromTheRepository() {
        ModuleRun orders = module("orders", finding("Order.java", Severity.WARNING, null));
        ModuleRun customers = module("kunden größe", finding("Customer.java", Severity.ERROR, null));

        String merged = MergedSarif.write("1.0", List.of(orders, customers), List.of());

        assertThat(SarifSchema.violations(merged)).isEmpty();
        assertThat(document(merged).path("runs")).hasSize(1);
        assertThat(run(merged).path("results").values().stream()
                        .map(SarifResult::of)
                        .map(SarifResult::path))
                .containsExactly("kunden größe/Customer.java", "orders/Order.java");
        assertThat(run(merged).path("results").values().stream()
                        .map(result ->
                                result.at("/partialFingerprints/plimsoll~1v1").asString()))
                .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{16}"));
    }

    @Test
    void aRuleIsThereOnceAndEveryResultPointsToItsOwn() {
        ModuleRun orders = module("orders", finding("Order.java", Severity.ERROR, null));
        ModuleRun customers = run("customers", LOGGED, VERSION, logged());

        JsonNode run = run(MergedSarif.write("1.0", List.of(orders, customers), List.of()));

        assertThat(run.at("/tool/driver/rules").values().stream()
                        .map(rule -> rule.path("id").asString()))
                .containsExactly("entity-has-version", "pii-is-never-logged");
        assertThat(run.path("results")).hasSize(2).allSatisfy(result -> assertThat(run.at("/tool/driver/rules")
                        .path(result.path("ruleIndex").asInt())
                        .path("id"))
                .isEqualTo(result.path("ruleId")));
    }

    @Test
    void whatIsWaivedStaysSuppressedAndComesLast() {
        Waiver waiver = new Waiver(
                new Waiver.Scope("orders", null, null, null, null, null, GateRule.STANDARDS),
                "The vendor is late.",
                "OPS-12",
                "ada",
                "grace",
                Instant.parse("2026-12-01T00:00:00Z"),
                Instant.parse("2026-12-20T00:00:00Z"));
        ModuleRun waived = module("a", finding("Order.java", Severity.ERROR, waiver));
        ModuleRun advice = module("b", finding("Order.java", Severity.ADVICE, null));

        String merged = MergedSarif.write("1.0", List.of(waived, advice), List.of());

        assertThat(SarifSchema.violations(merged)).isEmpty();
        assertThat(run(merged).at("/results/0/suppressions")).isEmpty();
        assertThat(SarifResult.of(run(merged).at("/results/1")).suppressed())
                .containsExactly("OPS-12 until 2026-12-20T00:00:00Z, approved by grace: The vendor is late.");
    }

    @Test
    void whatTheBaselineKnowsIsToldFromWhatSomebodyWaived() {
        Violation violation = new Violation("entity-has-version", "It has none", "Order.java", 3, "Order", "");
        Finding known = new Finding(VERSION, violation, Severity.ERROR, null, new Suppression.InBaseline());

        String merged = MergedSarif.write("1.0", List.of(module("a", known)), List.of());

        assertThat(SarifResult.of(run(merged).at("/results/0")))
                .extracting(SarifResult::word, SarifResult::isWaived, SarifResult::isSuppressed)
                .containsExactly("known", false, true);
    }

    @Test
    void whatDidNotRunIsSaidOfEveryModule() {
        String merged = MergedSarif.write("1.0", List.of(module("orders"), module("customers")), List.of());

        assertThat(SarifSchema.violations(merged)).isEmpty();
        assertThat(messages(merged)).containsExactly("orders: there are no sources", "customers: there are no sources");
        assertThat(run(merged)
                        .at("/invocations/0/toolExecutionNotifications/1/locations/0/logicalLocations/0/name")
                        .asString())
                .isEqualTo("customers");
    }

    @Test
    void whatWasNotCheckedIsSaidAndIsNoSuccess() {
        NotChecked left = new NotChecked("web", "it is not among the --projects", NotChecked.Kind.LEFT_OUT);
        NotChecked empty = new NotChecked("shop", "there is nothing in it", NotChecked.Kind.EMPTY);

        String merged = MergedSarif.write("1.0", List.of(), List.of(LATE, left, empty));

        assertThat(SarifSchema.violations(merged)).isEmpty();
        assertThat(messages(merged))
                .containsExactly(
                        "billing was not checked: the build did not reach it",
                        "web was not checked: it is not among the --projects");
        assertThat(run(merged).at("/invocations/0/executionSuccessful").asBoolean())
                .isFalse();
    }

    @Test
    void thePolicyIsNamedWhereItIsThatOfAll() {
        ModuleRun orders = module("orders");
        ModuleRun other = ModuleRun.read(
                "customers", Sarif.write(new Report("1.0", "q@2", "cd", "", List.of(), List.of(), List.of())));

        assertThat(run(MergedSarif.write("1.0", List.of(orders), List.of()))
                        .at("/properties/policy")
                        .asString())
                .isEqualTo("p@1");
        JsonNode mixed =
                run(MergedSarif.write("1.0", List.of(orders, other), List.of())).path("properties");
        assertThat(mixed.has("policy")).isFalse();
        assertThat(mixed.at("/modules/1/policy").asString()).isEqualTo("q@2");
    }

    @Test
    void aFileThatIsNoReportIsRefused() {
        assertThatThrownBy(() -> ModuleRun.read("orders", "{")).hasMessage("The report of orders is no JSON");
        assertThatThrownBy(() -> ModuleRun.read("orders", "{}")).hasMessage("The report of orders has not one run");
    }

    private static List<String> messages(String merged) {
        return run(merged).at("/invocations/0/toolExecutionNotifications").values().stream()
                .map(note -> note.at("/message/text").asString())
                .toList();
    }

    private static ModuleRun module(String folder, Finding... findings) {
        return run(folder, VERSION, LOGGED, findings);
    }

    private static ModuleRun run(String folder, Standard ran, Standard notRun, Finding... findings) {
        NotRun gap = new NotRun(notRun, "there are no sources", "add some");
        return ModuleRun.read(
                folder,
                Sarif.write(new Report("1.0", "p@1", "ab", folder, List.of(ran), List.of(gap), List.of(findings))));
    }

    private static Finding finding(String file, Severity severity, @Nullable Waiver waiver) {
        Violation violation = new Violation("entity-has-version", "It has none", file, 3, "Order", "");
        return new Finding(
                VERSION, violation, severity, null, waiver == null ? null : new Suppression.ByPolicy(waiver));
    }

    private static Finding logged() {
        Violation violation = new Violation("pii-is-never-logged", "It is logged", "A.java", 3, "A", "");
        return new Finding(LOGGED, violation, Severity.ERROR, null);
    }

    private static JsonNode run(String sarif) {
        return document(sarif).at("/runs/0");
    }

    private static JsonNode document(String sarif) {
        return new JsonMapper().readTree(sarif);
    }
}
