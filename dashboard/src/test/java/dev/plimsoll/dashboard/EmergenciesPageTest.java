package dev.plimsoll.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EmergenciesPageTest {

    private static final String BANNER = "2 emergency deploys await a second look";

    private static OwnDashboard dashboard;

    @BeforeAll
    static void start() throws IOException {
        dashboard = OwnDashboard.night();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/standards", "/standards/entity-has-version", "/waivers", "/find?q=none"})
    void everyPageSaysThatSomebodyMustLook(String path) {
        assertThat(dashboard.page(path).body())
                .contains("<a href=\"/emergencies\">" + BANNER + "</a>", "<a href=\"/emergencies\">Emergencies</a>");
    }

    @Test
    void aServicesPageSaysItOfThatServiceOnly() {
        assertThat(dashboard.page("/services/billing").body())
                .contains("<a href=\"/emergencies?service=billing\">"
                        + "2 emergency deploys of this service await a second look</a>");
        assertThat(dashboard.page("/services/search").body()).doesNotContain("a second look");
    }

    @Test
    void whereNothingWaitsNoPageSaysAnything() throws IOException {
        assertThat(OwnDashboard.empty().page("/").body()).doesNotContain("a second look", ">Emergencies</a>");
        assertThat(OwnDashboard.empty().page("/emergencies").body())
                .contains("none waits", "The gate has not been opened for anything.", ">Emergencies</a>");
    }

    @Test
    void aPageThatIsNotThereSaysNothingOfIt() {
        HttpResponse<String> page = dashboard.page("/services/nobody");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Not aboard").doesNotContain("a second look");
    }

    @Test
    void whatWaitsComesFirstThenWhatSomebodyHasLookedAt() {
        assertThat(dashboard.page("/emergencies").body())
                .contains("<span>2 wait</span>")
                .containsSubsequence(
                        "Awaiting a second look</h2>",
                        "The enforcer did not answer",
                        "recorded afterwards, deployed",
                        "20 Mar 2026, 03:10 UTC",
                        "Nobody yet",
                        "Payments fail since 02:40",
                        "MONEY-1412",
                        "<b>ada</b>",
                        "open until",
                        "21 Mar 2026, 12:00 UTC",
                        "/api/v1/break-glass/3/acknowledge",
                        "Acknowledged</h2>",
                        "&lt;b&gt;The index is gone.&lt;/b&gt;",
                        "closed",
                        "by ada",
                        "<b>grace</b>",
                        "Seen; 4.0.4 is built.")
                .doesNotContain(" style=");
    }

    @Test
    void aDigestIsShortWithTheWholeBehindIt() {
        String digest = OwnDashboard.digest("billing");

        assertThat(dashboard.page("/emergencies").body())
                .contains("title=\"" + digest + "\">" + digest.substring(7, 19) + "</code>");
    }

    @Test
    void theListIsPagedByKeyAcrossBothParts() {
        String first = dashboard.page("/emergencies?limit=2").body();
        String second = dashboard
                .page("/emergencies?acknowledged=false&after=2&limit=2")
                .body();

        assertThat(first)
                .contains("Payments fail", "The enforcer did not answer")
                .contains("href=\"/emergencies?acknowledged=false&amp;after=2&amp;limit=2\">Next page")
                .doesNotContain("The index is gone.");
        assertThat(second)
                .contains("The index is gone.", "href=\"/emergencies?limit=2\">First page")
                .doesNotContain("Payments fail", "Next page");
    }

    @Test
    void aServicesListLeavesOutTheOthers() {
        assertThat(dashboard.page("/emergencies?service=search").body())
                .contains("The index is gone.", "none waits")
                .doesNotContain("Payments fail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/emergencies?service=%00",
                "/emergencies?after=-9223372036854775808",
                "/emergencies?limit=0",
                "/emergencies?service=&after=&acknowledged=&limit="
            })
    void aStrangeAddressIsAListToo(String path) {
        assertThat(dashboard.page(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theTwinsSayTheSame() throws IOException {
        JsonNode json =
                new JsonMapper().readTree(dashboard.get("/emergencies.json").body());

        assertThat(json.path("unacknowledged").asInt()).isEqualTo(2);
        assertThat(ids(json)).containsExactly("3", "2", "1");
        assertThat(dashboard.get("/emergencies", "Accept", "application/json").body())
                .isEqualTo(json.toString());
        assertThat(dashboard.get("/emergencies.csv?limit=1&after=2").body().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("2,billing,prod," + OwnDashboard.digest("billing")))
                .anyMatch(line -> line.endsWith(",grace,Seen; 4.0.4 is built."));
        assertThat(dashboard.get("/emergencies.csv?service=search").body().lines())
                .hasSize(2);
    }

    private static List<String> ids(JsonNode list) {
        return list.path("rows")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }
}
