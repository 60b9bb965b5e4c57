package dev.plimsoll.enforcer.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.fleet.FleetOverview.Due;
import dev.plimsoll.enforcer.fleet.ServiceDetail.StandardState;
import dev.plimsoll.enforcer.fleet.StandardDetail.BrokenBy;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FleetTest {

    private static final String BOOT = "pkg:maven/org.springframework.boot/spring-boot";

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static Fleet fleet;

    @BeforeAll
    static void fill() throws IOException {
        enforcer = OwnEnforcer.start(folder);
        fleet = enforcer.bean(Fleet.class);
        Api api = enforcer.api();
        api.post("/api/v1/releases:import", "text/csv", Path.of("../examples/data/releases.csv"));
        publish(api, "billing", "money", BOOT + "@3.5.14");
        publish(api, "ledger", "money", BOOT + "@2.7.18");
        publish(api, "search", "shop", BOOT + "@4.1.0");
        publish(api, "static", "shop", "pkg:maven/org.acme/nothing-governed@1");
        report(api, "ledger", SARIF);
        report(api, "unbuilt", "{\"version\": \"2.1.0\", \"runs\": []}");
        api.decide("{\"service\": \"ledger\", \"digest\": \"" + digest("ledger") + "\"}");
    }

    private static final String SARIF = """
            {"version": "2.1.0", "runs": [{
              "tool": {"driver": {"name": "plimsoll", "rules": [
                {"id": "pii-is-never-logged", "shortDescription": {"text": "PII is never logged"},
                 "help": {"markdown": "# Why"}, "properties": {"topic": "privacy", "severity": "error", "fix": "recipe"}},
                {"id": "input-is-validated", "shortDescription": {"text": "Input is validated"}},
                {"id": "has-owner", "shortDescription": {"text": "Has an owner"}}]}},
              "properties": {"ran": ["pii-is-never-logged", "has-owner"]},
              "invocations": [{"executionSuccessful": true, "toolExecutionNotifications": [
                {"descriptor": {"id": "input-is-validated"}, "properties": {"state": "NOT_RUN"},
                 "message": {"text": "no web layer"}}]}],
              "results": [
                {"ruleId": "pii-is-never-logged", "level": "error", "message": {"text": "logs an address"},
                 "locations": [{"physicalLocation": {"artifactLocation": {"uri": "src/A.java"}, "region": {"startLine": 7}}}]},
                {"ruleId": "pii-is-never-logged", "level": "error", "message": {"text": "waived"},
                 "suppressions": [{"kind": "external"}]},
                {"ruleId": "made-up-elsewhere", "message": {"text": "anything"}}]}]}
            """;

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void theHeadlineCountsWhatMayBeDeployedNowAndBefore() {
        FleetOverview overview = fleet.overview();

        assertThat(overview.at()).isEqualTo(OwnEnforcer.NOW);
        assertThat(overview.services()).isEqualTo(5);
        assertThat(overview.deployable()).isEqualTo(2);
        assertThat(overview.deployableThirtyDaysAgo()).isEqualTo(2);
        assertThat(overview.denied()).isEqualTo(1);
        assertThat(overview.belowTheFloor()).isEqualTo(1);
        assertThat(overview.notJudged()).isEqualTo(2);
        assertThat(overview.deniedToday()).isEqualTo(1);
        assertThat(overview.due())
                .containsExactly(new Due(
                        LocalDate.of(2026, 6, 24),
                        "billing",
                        "money",
                        BOOT,
                        "3.5.14",
                        Instant.parse("2026-06-24T17:10:30Z")));
        assertThat(overview.health().withoutSbom()).isEqualTo(1);
        assertThat(overview.health().withoutReport()).isEqualTo(3);
        assertThat(overview.health().withoutGoverned()).isEqualTo(1);
        assertThat(overview.heat())
                .filteredOn(row -> row.standard().equals("pii-is-never-logged"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .contains(new FleetOverview.HeatCell("money", 1, 1), new FleetOverview.HeatCell("shop", 0, 0)));
    }

    @Test
    void servicesAreListedByNameFilteredAndPaged() {
        assertThat(fleet.services(filter(null, null, null)).rows())
                .extracting(ServiceRow::service, ServiceRow::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("billing", "ALLOW_WITH_WARNINGS"),
                        org.assertj.core.groups.Tuple.tuple("ledger", "DENY"),
                        org.assertj.core.groups.Tuple.tuple("search", "ALLOW_WITH_WARNINGS"),
                        org.assertj.core.groups.Tuple.tuple("static", "ALLOW_WITH_WARNINGS"),
                        org.assertj.core.groups.Tuple.tuple("unbuilt", "ALLOW_WITH_WARNINGS"));
        assertThat(fleet.services(filter("money", null, null)).total()).isEqualTo(2);
        assertThat(fleet.services(filter(null, "pii-is-never-logged", null)).rows())
                .extracting(ServiceRow::service)
                .containsExactly("ledger");
        assertThat(fleet.services(filter(null, null, BOOT)).total()).isEqualTo(3);

        Page<ServiceRow> first = fleet.services(new FleetFilter(null, null, null, null, null, 2));
        assertThat(first.next()).isEqualTo("ledger");
        Page<ServiceRow> last = fleet.services(new FleetFilter(null, null, null, null, "search", 2));
        assertThat(last.rows()).extracting(ServiceRow::service).containsExactly("static", "unbuilt");
        assertThat(last.next()).isNull();
    }

    @Test
    void aRowSaysWhyAndSinceWhen() {
        ServiceRow ledger = fleet.services(filter(null, null, null)).rows().get(1);

        assertThat(ledger.worst()).isEqualTo(new ServiceRow.Worst(BOOT, "2.7.18", "3.4.13"));
        assertThat(ledger.behindSince()).isEqualTo(Instant.parse("2023-12-07T13:31:05Z"));
        assertThat(ledger.deadline()).isNull();
        assertThat(ledger.errors()).isEqualTo(1);
        assertThat(ledger.warnings()).isEqualTo(1);
        ServiceRow billing = fleet.services(filter(null, null, null)).rows().get(0);
        assertThat(billing.worst()).isEqualTo(new ServiceRow.Worst(BOOT, "3.5.14", null));
        assertThat(billing.deadline()).isEqualTo(Instant.parse("2026-06-24T17:10:30Z"));
    }

    @Test
    void aRowCountsHowTheStandardsFared() {
        int known = fleet.standards().size();

        assertThat(row("ledger").standards()).isEqualTo(new ServiceRow.Standards(2, 1, 1, known - 4));
        assertThat(row("unbuilt").checked()).isTrue();
        assertThat(row("unbuilt").standards()).isEqualTo(new ServiceRow.Standards(0, 0, 0, known));
        assertThat(row("billing").checked()).isFalse();
    }

    @Test
    void whatIsNotJudgedIsAListOfItsOwn() {
        assertThat(fleet.services(new FleetFilter(null, null, null, FleetFilter.NOT_JUDGED, null, 100))
                        .rows())
                .extracting(ServiceRow::service)
                .containsExactly("static", "unbuilt");
    }

    @Test
    void noServiceIsCalledByATextThatNoDatabaseKeeps() {
        assertThat(fleet.service("a\0b")).isEmpty();
    }

    @Test
    void aServiceShowsItsStandardsComponentsAndDecisions() {
        ServiceDetail ledger = fleet.service("ledger").orElseThrow();

        assertThat(state(ledger, "pii-is-never-logged").state()).isEqualTo("BROKEN");
        assertThat(state(ledger, "pii-is-never-logged").violations())
                .containsExactly(new ServiceDetail.Broken("src/A.java", 7, "logs an address"));
        assertThat(state(ledger, "has-owner").state()).isEqualTo("PASSED");
        assertThat(state(ledger, "input-is-validated").state()).isEqualTo("NOT_RUN");
        assertThat(state(ledger, "input-is-validated").reason()).isEqualTo("no web layer");
        assertThat(state(ledger, "made-up-elsewhere").state()).isEqualTo("BROKEN");
        assertThat(ledger.components()).singleElement().satisfies(component -> {
            assertThat(component.name()).isEqualTo("org.springframework.boot:spring-boot");
            assertThat(component.status()).isEqualTo("BEHIND");
        });
        assertThat(ledger.decisions()).singleElement().satisfies(decision -> assertThat(decision.verdict())
                .isEqualTo("DENY"));
        assertThat(state(fleet.service("billing").orElseThrow(), "has-owner").state())
                .isEqualTo("UNCHECKED");
        assertThat(fleet.service("nobody")).isEmpty();
    }

    @Test
    void aStandardIsKnownByTheNewestReportsWordsAndWhoBreaksIt() {
        StandardDetail standard = fleet.standard("pii-is-never-logged").orElseThrow();

        assertThat(standard.title()).isEqualTo("PII is never logged");
        assertThat(standard.markdown()).isEqualTo("# Why");
        assertThat(standard.broken()).isEqualTo(1);
        assertThat(standard.unchecked()).isEqualTo(4);
        assertThat(standard.brokenBy()).containsExactly(new BrokenBy("ledger", "money", 1));
        assertThat(fleet.standards())
                .extracting(StandardDetail::id)
                .contains("made-up-elsewhere")
                .containsAll(Standards.all().stream().map(Standard::id).toList());
        assertThat(fleet.teams()).containsExactly("money", "shop", "unassigned");
    }

    private static ServiceRow row(String service) {
        return fleet.service(service).orElseThrow().row();
    }

    private static StandardState state(ServiceDetail service, String standard) {
        return service.standards().stream()
                .filter(state -> state.id().equals(standard))
                .findFirst()
                .orElseThrow();
    }

    private static FleetFilter filter(@Nullable String team, @Nullable String standard, @Nullable String library) {
        return new FleetFilter(team, standard, library, null, null, 100);
    }

    private static void publish(Api api, String service, String team, String purl) {
        api.put(
                "/api/v1/artifacts/" + digest(service) + "/sbom?service=" + service + "&team=" + team,
                "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"purl\": \"" + purl + "\"}]}");
    }

    private static void report(Api api, String service, String sarif) {
        Api.Answer answer = api.post(
                "/api/v1/artifacts/" + digest(service) + "/reports?service=" + service,
                "application/sarif+json",
                sarif);
        assertThat(answer.status()).as(answer.detail()).isEqualTo(201);
    }

    private static String digest(String service) {
        return "sha256:" + "%064x".formatted(service.hashCode());
    }
}
