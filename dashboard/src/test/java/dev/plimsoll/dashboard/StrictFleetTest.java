package dev.plimsoll.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictFleetTest {

    private static final String OLD_NAME = "/services/team%2Fa%20b";

    private static OwnDashboard dashboard;

    @BeforeAll
    static void start() throws IOException {
        dashboard = OwnDashboard.strict();
    }

    @ParameterizedTest
    @CsvSource({"DENY, would be denied", "NOT_JUDGED, not judged"})
    void theHeadlineCountsWhatItsLinkOpens(String filter, String words) {
        Matcher headline = Pattern.compile("verdict=" + filter + "#services\"><span>(\\d+)</span> " + words)
                .matcher(dashboard.page("/").body());

        assertThat(headline.find()).isTrue();
        assertThat(dashboard.page("/?verdict=" + filter).body())
                .contains("<b>" + headline.group(1) + "</b> <span>services</span>");
    }

    @Test
    void theHeadlineSaysWhyTheDeniedAreDenied() {
        assertThat(dashboard.page("/").body())
                .contains("1 with a library below its floor, 4 for another reason: what cannot be judged,")
                .doesNotContain("at least one governed library");
    }

    @Test
    void denialsTodaySaysWhatItCounts() {
        assertThat(dashboard.page("/").body()).contains("Denials today<small>decisions since 00:00 UTC</small>");
    }

    @ParameterizedTest
    @CsvSource({"nothing-ran, nothing ran", "half-ran, 1 not run", "mystery, no report"})
    void whatDidNotRunIsNeverKept(String service, String word) {
        assertThat(row(service)).contains(">" + word + "</span>").doesNotContain(">kept</span>");
    }

    @Test
    void theReportThatNamesNoStandardIsNotDenied() {
        assertThat(dashboard.page("/services/nothing-ran").body())
                .contains("The newest report of this service names no standard");
    }

    @Test
    void aLibraryNobodyKnowsIsWhatMustChangeWhereThePolicyDeniesIt() {
        assertThat(dashboard.page("/services/mystery").body())
                .contains("No, it cannot be judged.")
                .contains("What must change")
                .contains("import the release date of 1.0")
                .doesNotContain("must become", "-DmoveLibraries");
    }

    @Test
    void theSentenceTellsWhatMustChangeFromWhatCannotBeJudged() {
        assertThat(dashboard.page("/services/mixed").body())
                .contains("No, 1 library must change first, and 2 cannot be judged.");
    }

    @Test
    void aNameWithASlashIsLinkedAndOpened() {
        assertThat(dashboard.page("/").body()).contains("href=\"" + OLD_NAME + "\"");
        assertThat(dashboard.page(OLD_NAME)).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(">team/a b</h1>", "/services/team%2Fa%20b/badge.svg");
        });
        assertThat(dashboard.page("/find?q=team/a").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(OLD_NAME));
    }

    @Test
    void aStandardOfAnotherToolMayHaveASlashToo() {
        assertThat(dashboard.page("/standards").body()).contains("href=\"/standards/java%2Fxss\"");
        assertThat(dashboard.page("/standards/java%2Fxss").body()).contains("<code>java/xss</code>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services/no%2Fbody",
                "/services/no%5Cbody",
                "/services/no%20body",
                "/services/no;body",
                "/services/100%25",
                "/services/%3Cb%3E",
                "/services/no/body",
                "/standards/no%2Fthing"
            })
    void aStrangeNameThatNobodyHasIsAPageToo(String path) {
        HttpResponse<String> page = dashboard.page(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Not aboard", "Skip to the content").doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/find?q=%00", "/?after=%00&team=%00&library=%00&standard=%00"})
    void whatNoDatabaseKeepsIsNotFoundEither(String path) {
        assertThat(dashboard.page(path).statusCode()).isEqualTo(200);
    }

    private static String row(String service) {
        String body = dashboard.page("/").body();
        int start = body.indexOf("href=\"/services/" + service + "\"");
        return body.substring(start, body.indexOf("</tr>", start));
    }
}
