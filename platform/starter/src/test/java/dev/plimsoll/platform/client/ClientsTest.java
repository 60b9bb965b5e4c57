package dev.plimsoll.platform.client;

import static dev.plimsoll.platform.client.Shops.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Starts;
import dev.plimsoll.platform.client.Shops.ShopService;
import dev.plimsoll.platform.data.PlatformFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One running service calls another. */
class ClientsTest {
    private static final String[] SHOPPER = {
        "X-Request-Id",
        "r-1",
        "X-Tenant",
        "acme",
        "X-Identity",
        "ada",
        "X-Permissions",
        "shop:buy",
        "X-Currency",
        "CHF",
        "X-Region",
        "eu",
        "Accept-Language",
        "de-CH",
        "traceparent",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    };

    private static Shops shops;

    @BeforeAll
    static void start() {
        shops = new Shops();
    }

    @AfterAll
    static void stop() {
        shops.close();
    }

    @Test
    void theHeadersOfTheRequestArrive() {
        assertThat(shops.get("/headers", SHOPPER).body())
                .contains("\"x-request-id\":\"r-1\"", "\"x-tenant\":\"acme\"", "\"x-identity\":\"ada\"")
                .contains("\"x-permissions\":\"shop:buy\"", "\"x-currency\":\"CHF\"", "\"x-region\":\"eu\"")
                .contains("\"accept-language\":\"de-CH\"");
    }

    @Test
    void theTraceGoesOnInASpanOfItsOwn() {
        assertThat(shops.get("/headers", SHOPPER).body())
                .containsPattern("\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01\"")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void theHeadersArriveFromAnotherThreadToo() {
        assertThat(shops.get("/later", SHOPPER).body()).contains("\"x-tenant\":\"acme\"");
    }

    @Test
    void aCallThatNoRequestAskedForBeginsATrace() {
        assertThat(shops.client().headers())
                .containsKey("x-request-id")
                .doesNotContainKey("x-tenant")
                .hasEntrySatisfying("traceparent", trace -> assertThat(trace).matches("00-.{32}-.{16}-00"));
    }

    @Test
    void aPartnerIsNotToldWhoAsks() {
        assertThat(shops.get("/partner", SHOPPER).body())
                .contains("\"x-request-id\":\"r-1\"")
                .doesNotContain("acme", "ada", "shop:buy");
    }

    @Test
    void printedAClientSaysWhomItCalls() {
        assertThat(shops.client()).hasToString("client of service payments");
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        PlatformFailure failure = Starts.failure(ShopService.class, "plimsoll.clients.payments.url=payments:8080");

        assertThat(failure.description()).contains("plimsoll.clients.payments.url is 'payments:8080'");
        assertThat(failure.action()).contains("http://payments:8080");
    }

    @Test
    void aMisspeltNameStopsTheStart() {
        PlatformFailure failure = Starts.failure(ShopService.class, "plimsoll.clients.paymnts.deadline=3s");

        assertThat(failure.description()).contains("plimsoll.clients.paymnts");
        assertThat(failure.action()).contains("Did you mean plimsoll.clients.payments?");
    }
}
