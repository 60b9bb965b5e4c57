package dev.plimsoll.standards.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SarifTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Standard LOGGED = Standards.find("pii-is-never-logged").orElseThrow();
    private static final Violation VIOLATION = new Violation(
            "entity-has-version",
            "Order has no optimistic-lock version",
            "src/main/java/com/acme/Order.java",
            23,
            "com.acme.Order",
            "");

    @Test
    void pathsStartAtTheRepository() {
        JsonNode place =
                result(report("services/orders", VIOLATION, Severity.ERROR)).at("/locations/0/physicalLocation");

        assertThat(place.at("/artifactLocation/uri").asString())
                .isEqualTo("services/orders/src/main/java/com/acme/Order.java");
        assertThat(place.at("/artifactLocation/uriBaseId").asString()).isEqualTo("%SRCROOT%");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(23);
    }

    @Test
    void aPlaceWithoutALineIsTheWholeFile() {
        Violation file = new Violation("entity-has-version", "x", "pom xml", 0, "", "");

        JsonNode place = result(report("", file, Severity.ERROR)).at("/locations/0/physicalLocation");

        assertThat(place.has("region")).isFalse();
        assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("pom%20xml");
    }

    @Test
    void whatIsWaivedIsSuppressedByTheWaiverInItsOwnWords() {
        Waiver waiver = new Waiver(
                new Waiver.Scope("orders", null, null, null, null, null, GateRule.STANDARDS),
                "The vendor is late.",
                "OPS-12",
                "ada",
                "grace",
                Instant.parse("2026-12-01T00:00:00Z"),
                Instant.parse("2026-12-20T00:00:00Z"));
        Finding waived = new Finding(VERSION, VIOLATION, Severity.ERROR, null, new Suppression.ByPolicy(waiver));
        Finding broken = new Finding(VERSION, VIOLATION, Severity.ERROR, null);

        JsonNode run = run(new Report("1.0", "p@1", "ab", "", List.of(VERSION), List.of(), List.of(waived, broken)));

        assertThat(run.at("/results/0/suppressions").toString()).isEqualTo("""
                [{"kind":"external","status":"accepted",\
                "justification":"OPS-12 until 2026-12-20T00:00:00Z, approved by grace: The vendor is late."}]""");
        assertThat(run.at("/results/0/level").asString()).isEqualTo("error");
        assertThat(run.at("/results/1/suppressions").toString()).isEqualTo("[]");
    }

    @Test
    void whatTheCodeWaivesIsSuppressedInTheSource() {
        CodeWaiver.Site site = new CodeWaiver.Site("Order.java", 3, "com.acme.Order", List.of("com.acme.Order"));
        CodeWaiver waiver =
                new CodeWaiver("entity-has-version", LocalDate.of(2027, 1, 31), "It is archived.", "SHOP-7", site);

        assertThat(suppressions(new Suppression.InCode(waiver))).isEqualTo("""
                [{"kind":"inSource","status":"accepted",\
                "justification":"waived in the code to the end of 2027-01-31 by SHOP-7: It is archived."}]""");
    }

    @Test
    void aBaselineIsToldApartFromAWaiver() {
        assertThat(suppressions(new Suppression.InBaseline())).isEqualTo("""
                [{"kind":"external","status":"accepted","justification":"in the baseline",\
                "properties":{"by":"baseline"}}]""");
    }

    @Test
    void theFingerprintIsTheViolations() {
        assertThat(result(report("", VIOLATION, Severity.ERROR))
                        .at("/partialFingerprints/plimsoll~1v1")
                        .asString())
                .isEqualTo(VIOLATION.fingerprint());
    }

    @Test
    void adviceIsANote() {
        assertThat(result(report("", VIOLATION, Severity.ADVICE)).at("/level").asString())
                .isEqualTo("note");
    }

    @Test
    void theRuleCarriesItsPage() {
        JsonNode rule = run(report("", VIOLATION, Severity.ERROR)).at("/tool/driver/rules/0");

        assertThat(rule.at("/id").asString()).isEqualTo("entity-has-version");
        assertThat(rule.at("/name").asString()).isEqualTo("EntityHasVersion");
        assertThat(rule.at("/shortDescription/text").asString()).isEqualTo(VERSION.title());
        assertThat(rule.at("/fullDescription/text").asString()).isEqualTo(VERSION.why());
        assertThat(rule.at("/help/markdown").asString()).isEqualTo(VERSION.markdown());
        assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("error");
        assertThat(rule.at("/properties/topic").asString()).isEqualTo("data");
        assertThat(rule.at("/properties/fix").asString()).isEqualTo("recipe");
        assertThat(rule.has("helpUri")).isFalse();
    }

    @Test
    void whatRanAndThePolicyAreNamed() {
        JsonNode properties = run(report("", VIOLATION, Severity.ERROR)).at("/properties");

        assertThat(properties.at("/ran").toString()).isEqualTo("[\"entity-has-version\"]");
        assertThat(properties.at("/policy").asString()).isEqualTo("plimsoll.yml@abc");
        assertThat(properties.at("/policySha256").asString()).isEqualTo("ab12");
    }

    @Test
    void whatCouldNotRunIsANotificationAndDidNotRun() {
        JsonNode notification =
                run(report("", VIOLATION, Severity.ERROR)).at("/invocations/0/toolExecutionNotifications/0");

        assertThat(notification.at("/descriptor/id").asString()).isEqualTo("pii-is-never-logged");
        assertThat(notification.at("/properties/state").asString()).isEqualTo("NOT_RUN");
        assertThat(notification.at("/message/text").asString()).isEqualTo("there are no sources");
    }

    @Test
    void theSameReportIsTheSameText() {
        assertThat(Sarif.write(report("", VIOLATION, Severity.ERROR)))
                .isEqualTo(Sarif.write(report("", VIOLATION, Severity.ERROR)));
    }

    private static String suppressions(Suppression suppression) {
        Finding finding = new Finding(VERSION, VIOLATION, Severity.ERROR, null, suppression);
        return run(new Report("1.0", "p@1", "ab", "", List.of(VERSION), List.of(), List.of(finding)))
                .at("/results/0/suppressions")
                .toString();
    }

    private static JsonNode result(Report report) {
        return run(report).at("/results/0");
    }

    private static JsonNode run(Report report) {
        return new JsonMapper().readTree(Sarif.write(report)).at("/runs/0");
    }

    private static Report report(String folder, Violation violation, Severity severity) {
        return new Report(
                "1.0",
                "plimsoll.yml@abc",
                "ab12",
                folder,
                List.of(VERSION),
                List.of(new NotRun(LOGGED, "there are no sources", "add some")),
                List.of(new Finding(VERSION, violation, severity, LocalDate.of(2027, 1, 1))));
    }
}
