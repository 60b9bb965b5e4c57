package dev.plimsoll.standards.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Waiver;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of document against OASIS' schema, and against what GitHub says that it takes beyond that. */
final class SarifSchemaTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Standard LOGGED = Standards.find("pii-is-never-logged").orElseThrow();

    @Test
    void theSchemaRefusesWhatIsNoSarif() {
        assertThat(SarifSchema.violations("{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{}}]}"))
                .isNotEmpty();
        assertThat(SarifSchema.violations(
                        sarif("", at("src/Order.java", 3)).replace("\"uri\" : \"src", "\"uri\" : \"s c")))
                .singleElement()
                .asString()
                .contains("uri-reference");
    }

    @Test
    void aModuleWithoutFindingsKeepsTheSchema() {
        assertThat(SarifSchema.violations(sarif(""))).isEmpty();
    }

    @Test
    void findingsWithAndWithoutALineKeepTheSchema() {
        assertThat(SarifSchema.violations(sarif("orders", at("src/Order.java", 3), at("pom.xml", 0))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/com/acme/My Order.java",
                "src/main/java/com/acme/Größe.java",
                "src/main/java/注文/注文.java",
                "src/😀.java",
                "src/100%.java",
                "src/a#b?c.java",
                "src/[x]{y}|z^.java",
                "src/a:b.java",
                "c:/classes/Order.java",
                "src/a\\b.java",
                "src/\"quoted\".java",
            })
    void aPathIsAUriThatMeansThePath(String path) {
        String sarif = sarif("", at(path, 1));

        assertThat(SarifSchema.violations(sarif)).isEmpty();
        JsonNode run = run(sarif);
        URI uri = URI.create(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asString());
        assertThat(URI.create("file:///repository/").resolve(uri).getPath()).isEqualTo("/repository/" + path);
        assertThat(SarifResult.of(run.at("/results/0")).path()).isEqualTo(path);
    }

    private static Finding suppressed(Suppression suppression) {
        return new Finding(VERSION, at("Order.java", 3).violation(), Severity.ERROR, null, suppression);
    }

    @Test
    void whatIsWaivedKeepsTheSchema() {
        Waiver waiver = new Waiver(
                new Waiver.Scope("orders", null, null, null, null, null, GateRule.STANDARDS),
                "Der Anbieter ist spät.",
                "OPS-12",
                "ada",
                "grace",
                Instant.parse("2026-12-01T00:00:00Z"),
                Instant.parse("2026-12-20T00:00:00Z"));
        Finding waived = suppressed(new Suppression.ByPolicy(waiver));
        Finding inCode = suppressed(new Suppression.InCode(new CodeWaiver(
                "entity-has-version",
                LocalDate.parse("2026-12-20"),
                "Bald weg.",
                "",
                new CodeWaiver.Site("Order.java", 3, "Order", List.of("Order")))));
        Finding known = suppressed(new Suppression.InBaseline());

        assertThat(SarifSchema.violations(sarif("", waived, inCode, known, at("Order.java", 4))))
                .isEmpty();
    }

    @Test
    void aMessageIsNeverEmpty() {
        Violation silent = new Violation("entity-has-version", " ", "Order.java", 1, "Order", "");

        assertThat(run(sarif("", new Finding(VERSION, silent, Severity.ERROR, null)))
                        .at("/results/0/message/text")
                        .asString())
                .isEqualTo(VERSION.title());
    }

    @Test
    void ofMoreResultsThanGitHubTakesTheFirstAreThereAndTheRestIsCounted() {
        String sarif =
                sarif("", Collections.nCopies(25_003, at("Order.java", 1)).toArray(Finding[]::new));

        JsonNode run = run(sarif);
        assertThat(run.path("results")).hasSize(25_000);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/1/message/text")
                        .asString())
                .isEqualTo("3 more results are left out, as a run with more than 25000 is refused");
        assertThat(SarifSchema.violations(sarif)).isEmpty();
    }

    @Test
    void twoLibrariesThatAPomIsNotToHaveAreTwoAlerts() {
        Finding one =
                new Finding(VERSION, new Violation("x", "m", "pom.xml", 0, "org.lib:one", ""), Severity.ERROR, null);
        Finding two =
                new Finding(VERSION, new Violation("x", "m", "pom.xml", 0, "org.lib:two", ""), Severity.ERROR, null);

        JsonNode results = run(sarif("", one, two, two)).path("results");

        assertThat(results.values().stream().map(result -> result.at("/partialFingerprints/primaryLocationLineHash")
                        .asString()))
                .allMatch(hash -> hash.matches("[0-9a-f]{16}:[12]"))
                .doesNotHaveDuplicates();
        assertThat(run(sarif("other", one))
                        .at("/results/0/partialFingerprints/primaryLocationLineHash")
                        .asString())
                .isNotEqualTo(results.at("/0/partialFingerprints/primaryLocationLineHash")
                        .asString());
    }

    @Test
    void whereAPlaceHasALineGitHubMakesItsOwnFingerprint() {
        assertThat(run(sarif("", at("Order.java", 3)))
                        .at("/results/0/partialFingerprints")
                        .has("primaryLocationLineHash"))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("standards")
    void everyPageFitsIntoWhatGitHubShows(Standard standard) {
        JsonNode rule = run(Sarif.write(new Report("1.0", "p@1", "ab", "", List.of(standard), List.of(), List.of())))
                .at("/tool/driver/rules/0");

        assertThat(rule.path("name").asString()).hasSizeBetween(1, 255);
        assertThat(rule.at("/shortDescription/text").asString()).hasSizeBetween(1, 1024);
        assertThat(rule.at("/fullDescription/text").asString()).hasSizeBetween(1, 1024);
        assertThat(rule.at("/help/text").asString()).isNotBlank();
        assertThat(rule.at("/properties/tags").size()).isBetween(1, 10);
    }

    static List<Standard> standards() {
        return Standards.all();
    }

    private static Finding at(String file, int line) {
        Violation violation = new Violation("entity-has-version", "Order has none", file, line, "Order", "");
        return new Finding(VERSION, violation, Severity.WARNING, LocalDate.of(2027, 1, 1));
    }

    private static String sarif(String folder, Finding... findings) {
        return Sarif.write(new Report(
                "1.0.0",
                "plimsoll.yml@abc",
                "ab12",
                folder,
                List.of(VERSION),
                List.of(new NotRun(LOGGED, "there are no sources", "add some")),
                List.of(findings)));
    }

    private static JsonNode run(String sarif) {
        return new JsonMapper().readTree(sarif).at("/runs/0");
    }
}
