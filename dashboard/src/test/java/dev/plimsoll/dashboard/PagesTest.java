package dev.plimsoll.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest {

    private static OwnDashboard dashboard;

    @BeforeAll
    static void start() throws IOException {
        dashboard = OwnDashboard.loaded();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/services/gateway",
                "/services/legacy-orders",
                "/standards",
                "/standards/entity-has-version",
                "/find?q=pet"
            })
    void everyPageIsServedWithItsFrame(String path) {
        assertThat(dashboard.page(path)).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<main id=\"main\"", "Skip to the content")
                    .doesNotContain(" style=");
        });
    }

    @Test
    void theFleetPageSaysHowManyServicesCanBeDeployedAndWhatIsDue() {
        assertThat(dashboard.page("/").body())
                .contains("<span class=\"big\">1</span> of <span>19</span> services can be deployed now")
                .contains("<time datetime=\"2026-03-27\">Fri 27 Mar</time></td><td class=\"num\">1</td>");
    }

    @Test
    void theFleetPageShowsWhoBreaksWhich() {
        assertThat(dashboard.page("/").body())
                .contains("href=\"/?team=orders&amp;standard=entity-has-version#services\">1/1</a>");
    }

    @Test
    void theServicePageNamesTheVersionToMoveTo() {
        assertThat(dashboard.page("/services/gateway").body())
                .contains("No, 3 libraries must change first.")
                .contains("<b>4.1.128.Final</b>")
                .contains("plimsoll-maven-plugin:0.1.0-SNAPSHOT:fix -DmoveLibraries");
    }

    @Test
    void whatIsInGraceIsNotToldToBecomeWhatItIs() {
        assertThat(dashboard.page("/services/spring-petclinic").body())
                .containsPattern("<span class=\"from\">7\\.0\\.5</span></p>")
                .contains("move org.springframework:spring-core from 7.0.5 to 7.0.6 or newer");
        assertThat(dashboard.get("/services.json").body())
                .contains("\"version\":\"7.0.5\",\"floor\":null")
                .doesNotContain(" -> ");
    }

    @Test
    void theServicePageSaysWhereAStandardIsBroken() {
        assertThat(dashboard.page("/services/legacy-orders").body())
                .contains("<code>pom.xml:45</code> <span>log4j:log4j 1.2.17 is banned");
    }

    @Test
    void theStandardPageIsRenderedAndNamesWhoBreaksIt() {
        assertThat(dashboard.page("/standards/entity-has-version").body())
                .contains("<h2>How to fix</h2>", "<pre tabindex=\"0\" class=\"bad\">", "/services/legacy-orders");
    }

    @Test
    void aFilterNarrowsTheListAndStaysInItsTwins() {
        assertThat(dashboard.page("/?team=sockshop").body())
                .contains("/services/orders\"", "/services.csv?team=sockshop")
                .doesNotContain("/services/gateway\"");
    }

    @Test
    void aLibraryIsFoundByItsMavenCoordinates() {
        assertThat(dashboard.get("/services.csv?library=com.zaxxer:HikariCP").body())
                .contains("orders")
                .doesNotContain("config,piggymetrics");
    }

    @Test
    void aLongListIsPagedByKey() {
        assertThat(dashboard.page("/?limit=5").body())
                .contains("href=\"/?after=legacy-orders&amp;limit=5#services\"")
                .contains("Next page");
    }

    @Test
    void htmxGetsOnlyTheList() {
        assertThat(dashboard.get("/?team=sockshop", "HX-Request", "true").body())
                .startsWith("<div id=\"results\"")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @CsvSource({
        "/fleet.json, \"services\":19",
        "/services.json, \"total\":19",
        "/services/gateway.json, \"decision\":\"DENY\"",
        "/standards.json, entity-has-version",
        "/standards/entity-has-version.json, \"brokenBy\"",
        "/find.json?q=gateway, /services/gateway"
    })
    void everyPageHasAJsonTwin(String path, String part) {
        HttpResponse<String> twin = dashboard.get(path);

        assertThat(twin.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(twin.body()).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services/gateway", "/standards", "/standards/entity-has-version", "/find?q=pet"})
    void theTwinAlsoComesByAccept(String path) {
        assertThat(dashboard.get(path, "Accept", "application/json").headers().firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "/services.csv, 20",
        "/forecast.csv, 2",
        "/services/legacy-orders.csv, 67",
        "/standards/entity-has-version.csv, 2"
    })
    void everyListHasACsvTwin(String path, int lines) {
        HttpResponse<String> twin = dashboard.get(path);

        assertThat(twin.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(twin.body().lines()).hasSize(lines);
    }

    @Test
    void theBadgeSaysTheAnswer() {
        HttpResponse<String> badge = dashboard.get("/services/gateway/badge.svg");

        assertThat(badge.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(badge.body()).contains(">denied</text>");
    }

    @Test
    void aNameThatIsFoundIsOpened() {
        assertThat(dashboard.page("/find?q=api-gateway").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/services/spring-petclinic-api-gateway"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/nobody", "/standards/nothing", "/nowhere"})
    void whatIsNotThereIsAPageThatSaysWhatToDo(String path) {
        HttpResponse<String> page = dashboard.page(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Not aboard", "all services", "Skip to the content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/nobody.json", "/api/v1/nowhere", "/nowhere"})
    void programsGetProblemDetailsInstead(String path) {
        HttpResponse<String> problem = dashboard.get(path, "Accept", "application/json");

        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void anAddressThatCannotBeReadIsAPageToo() {
        HttpResponse<String> page = dashboard.page("/?limit=many");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("This address cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/services.csv", "/api/v1/nowhere", "/services/gateway/badge.svg"})
    void everyResponseHasTheSecurityHeaders(String path) {
        assertThat(dashboard.page(path).headers().map())
                .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy");
    }

    @Test
    void aNameIsNeverMarkup() {
        assertThat(dashboard.page("/find?q=%3Cscript%3E").body()).doesNotContain("<script>");
    }
}
