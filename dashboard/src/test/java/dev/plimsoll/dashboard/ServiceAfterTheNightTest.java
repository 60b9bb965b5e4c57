package dev.plimsoll.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of services with emergencies, and of those that do not show that they meet the standards. */
final class ServiceAfterTheNightTest {

    private static OwnDashboard dashboard;

    @BeforeAll
    static void start() throws IOException {
        dashboard = OwnDashboard.night();
    }

    @Test
    void itShowsWhatRunsWhereAndWhoSaysSo() {
        assertThat(dashboard.page("/services/billing").body())
                .containsSubsequence(
                        "What runs where</h2>",
                        "<th scope=\"row\">prod</th>",
                        "<small>the newest build</small>",
                        "<span class=\"tag ok\">Cluster</span>",
                        "<th scope=\"row\">test</th>",
                        ">0ld0ld0ld0ld</code>",
                        "<small>never published by this service</small>",
                        "<span class=\"tag quiet\">CI</span>");
        assertThat(dashboard.page("/services/cart").body()).doesNotContain("What runs where");
    }

    @Test
    void aDecisionSaysWhatLetItThroughAlthoughItsFindingsDenyIt() {
        assertThat(dashboard.page("/services/billing").body())
                .containsSubsequence(
                        "Decisions</h2>",
                        "With warnings",
                        "<span class=\"tag bad\">Break-glass</span>",
                        "ada opened the gate for this artifact until 2026-03-21T12:00:00Z: Payments fail since 02:40");
        assertThat(dashboard.page("/services/search").body())
                .containsSubsequence("<span class=\"tag warn\">Rollback</span>", "A rollback to what ran here");
    }

    @Test
    void aDecisionSaysWhatWasWaived() {
        assertThat(dashboard.page("/services/cart").body())
                .containsSubsequence(
                        "Decisions</h2>",
                        "Waived by SHOP-7 until 2026-04-20T00:00:00Z, approved by grace: The old cart goes away in May.");
        assertThat(dashboard.page("/services/billing").body()).doesNotContain("Waived by");
    }

    @Test
    void whatIsNotMetIsCalledByTheTitleOfItsStandard() {
        assertThat(dashboard.page("/services/cart").body())
                .contains("No, 2 standards are not shown to be met.")
                .containsSubsequence(
                        "What must change</h2>",
                        "<a class=\"name\" href=\"/standards/banned-libraries-are-absent\">Leave banned libraries out</a>",
                        "it could not be checked.",
                        "<a class=\"name\" href=\"/standards/entity-has-version\">Give every entity an optimistic-lock version</a>",
                        "it is broken.",
                        "What to type</h2>",
                        ":publish",
                        "What is waived</h2>",
                        "Never write personal data to the log</a>",
                        "Waived by SHOP-7")
                .doesNotContain("-DmoveLibraries");
    }

    @Test
    void withoutAReportTheWholeBuildIsWhatMustChange() {
        assertThat(dashboard.page("/services/billing").body())
                .contains("No, 1 library must change first, and no report shows that it meets the standards.")
                .contains("<b>The newest build</b>");
    }

    @Test
    void theFleetNamesTheReasonThatIsNoLibrary() {
        assertThat(row("cart"))
                .contains(">standards not shown to be met</span>")
                .doesNotContain("spring-boot");
        assertThat(row("billing")).contains("spring-boot 3.3.0", ">and standards not shown to be met</span>");
        assertThat(dashboard.get("/services.csv").body())
                .contains(",ga-freshness standards\r\n")
                .contains(",standards\r\n");
    }

    private static String row(String service) {
        String body = dashboard.page("/").body();
        int start = body.indexOf("href=\"/services/" + service + "\"");
        return body.substring(start, body.indexOf("</tr>", start));
    }
}
