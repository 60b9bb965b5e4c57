package dev.plimsoll.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WaiversPageTest {

    private static OwnDashboard dashboard;

    @BeforeAll
    static void start() throws IOException {
        dashboard = OwnDashboard.waived();
    }

    @Test
    void thePageShowsWhatWaitsWhatHoldsWhatEndsAndWhatNobodyNeeds() {
        String page = dashboard.page("/waivers").body();

        assertThat(page)
                .contains("<a href=\"/waivers\" aria-current=\"page\">Waivers</a>")
                .contains("<span>6 wait or hold</span>")
                .containsSubsequence(
                        "Waiting for an approver</h2><p>1</p>",
                        "The terminal&#39;s driver breaks with 3.5.",
                        "Ending within 14 days</h2><p>1</p>",
                        "Nearly done.",
                        "No longer needed</h2><p>2</p>",
                        "<b>gone</b>",
                        "entity-has-version",
                        "Active</h2><p>2</p>",
                        "team shop",
                        "Expired</h2><p>1</p>",
                        "The signing machine stood still.")
                .contains("&lt;b&gt;Its vendor has a fix.&lt;/b&gt;")
                .doesNotContain(" style=");
    }

    @Test
    void theTwinsSayTheSame() throws IOException {
        JsonNode json = new JsonMapper().readTree(dashboard.get("/waivers.json").body());

        assertThat(json.path("pending")).hasSize(1);
        assertThat(json.path("expiring")).hasSize(1);
        assertThat(json.path("obsolete")).hasSize(2);
        assertThat(json.path("active")).hasSize(2);
        assertThat(json.path("expired")).hasSize(1);
        assertThat(dashboard.get("/waivers", "Accept", "application/json").body())
                .isEqualTo(json.toString());
        assertThat(dashboard.get("/waivers.csv").body().lines())
                .hasSize(8)
                .anyMatch(line -> line.contains(",POLICY,EXPIRED,false,billing,"));
    }

    @Test
    void aServicesPageShowsItsWaiversAndThoseOfItsTeam() {
        assertThat(dashboard.page("/services/cart").body())
                .contains("The old cart goes away in May.", "entity-has-version")
                .doesNotContain("The terminal&#39;s driver");
        assertThat(dashboard.page("/services/billing").body())
                .contains("The terminal&#39;s driver", "Nearly done.")
                .doesNotContain("The old cart", "The signing machine");
    }

    @Test
    void withoutAnyThePageSaysHowToAskForOne() throws IOException {
        assertThat(OwnDashboard.empty().page("/waivers").body()).contains("<code>POST /api/v1/waivers</code>");
    }
}
