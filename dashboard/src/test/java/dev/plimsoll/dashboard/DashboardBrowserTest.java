package dev.plimsoll.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser; {@code -Ddashboard.screenshot=FILE} also keeps the picture of the Fleet page,
 * {@code -Ddashboard.screenshots=FOLDER} those of waivers and emergencies. */
final class DashboardBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int PHONE = 390;

    private static OwnDashboard dashboard;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: no Chromium at " + CHROMIUM + " (apt-get install chromium)");
        dashboard = OwnDashboard.loaded();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/services/gateway",
                "/services/spring-petclinic",
                "/services/legacy-orders",
                "/standards",
                "/standards/entity-has-version",
                "/find?q=pet"
            })
    void everyPageFitsAPhoneAndEveryoneCanReadIt(String path) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = open(
                    path, new NewContextOptions().setViewportSize(PHONE, 844).setColorScheme(scheme));

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services/legacy-orders", "/standards", "/standards/entity-has-version"})
    void everyPageFitsADeskAndEveryoneCanReadIt(String path) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = open(path, desk().setColorScheme(scheme));

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1440);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/waivers", "/services/billing"})
    void waiversFitAPhoneAndADeskAndEveryoneCanReadThem(String path) throws IOException {
        check(OwnDashboard.waived(), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/emergencies", "/services/billing", "/services/cart"})
    void emergenciesFitAPhoneAndADeskAndEveryoneCanReadThem(String path) throws IOException {
        check(OwnDashboard.night(), path);
    }

    @Test
    void fromTheBannerToTheCommandWithoutJavaScript() throws IOException {
        Page page = open(OwnDashboard.night().address() + "/", desk().setJavaScriptEnabled(false));

        page.getByText("2 emergency deploys await a second look").click();
        assertThat(page.locator("h1")).hasText("Emergencies");
        assertThat(page.locator(".command pre")).containsText("/api/v1/break-glass/3/acknowledge");
        assertThat(page.locator("nav a[aria-current]")).hasText("Emergencies");
    }

    private void check(OwnDashboard shown, String path) {
        String address = shown.address() + path;
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {PHONE, 1440}) {
                Page page = open(
                        address,
                        new NewContextOptions().setViewportSize(width, 1080).setColorScheme(scheme));

                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                keep(page, (path.equals("/") ? "-fleet" : path.replace('/', '-')) + "-" + scheme + "-" + width);
            }
        }
    }

    private static void keep(Page page, String name) {
        String folder = System.getProperty("dashboard.screenshots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name.substring(1) + ".png")));
        }
    }

    @Test
    void whyAmIDenied() {
        Page page = open("/", desk());

        page.locator("select[name=verdict]").selectOption("DENY");
        page.waitForURL(Pattern.compile("verdict=DENY"));
        assertThat(page.locator("#results .count")).containsText("18 services");
        page.locator("#results").getByText("account-service").click();

        assertThat(page.locator(".verdict .say")).hasText("No, 3 libraries must change first.");
        assertThat(page.locator(".changes li").first()).containsText("4.1.128.Final");
        assertThat(page.locator(".command pre").first()).containsText(":fix -DmoveLibraries");
    }

    @Test
    void theFilterWorksWithoutJavaScript() {
        Page page = open("/", desk().setJavaScriptEnabled(false));

        page.locator("select[name=team]").selectOption("sockshop");
        page.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("#results .count")).containsText("1 service");
        assertThat(page).hasURL(Pattern.compile("team=sockshop"));
    }

    @Test
    void filtersThatAreNotSetStayOutOfTheUrl() {
        Page page = open("/", desk());

        page.locator("select[name=team]").selectOption("petclinic");
        page.waitForURL(dashboard.address() + "/?team=petclinic");
        page.goBack();

        assertThat(page.locator("#results .count")).containsText("19 services");
    }

    @Test
    void theSlashGoesToTheSearchBox() {
        Page page = open("/standards", desk());

        page.keyboard().press("/");
        page.keyboard().type("api-gateway");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/services/spring-petclinic-api-gateway$"));
    }

    @Test
    void theFirstTabLeadsToTheContent() {
        Page page = open("/", desk());

        page.keyboard().press("Tab");

        assertThat(page.locator(".skip")).isFocused();
    }

    @Test
    void thePictureOfTheFleet() {
        Page page = open("/", desk());
        String file = System.getProperty("dashboard.screenshot");
        if (file != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(file)));
        }

        assertThat(page.locator("h1")).containsText("1 of 19 services");
    }

    private static NewContextOptions desk() {
        return new NewContextOptions().setViewportSize(1440, 1080);
    }

    private Page open(String path, NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(path + ": " + message.text()));
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.navigate(path.startsWith("http") ? path : dashboard.address() + path);
        return page;
    }
}
