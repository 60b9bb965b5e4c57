package dev.plimsoll.platform.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.Starts;
import dev.plimsoll.platform.client.ServiceCallFailedException.Reason;
import dev.plimsoll.platform.context.RequestContext;
import dev.plimsoll.platform.data.PlatformFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

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
    private static ConfigurableApplicationContext called;
    private static ConfigurableApplicationContext caller;

    @EnableAutoConfiguration
    @Import(Shop.class)
    static class ShopService {}

    @RestController
    @RequiresPermission(RequiresPermission.NONE)
    static class Shop {
        private final Payments.Plain payments;
        private final Payments.Partner partner;

        Shop(Payments.Plain payments, Payments.Partner partner) {
            this.payments = payments;
            this.partner = partner;
        }

        @GetMapping("/headers")
        Map<String, String> headers() {
            return payments.headers();
        }

        @GetMapping("/later")
        CompletableFuture<Map<String, String>> later() {
            return CompletableFuture.supplyAsync(RequestContext.wrapSupplier(payments::headers));
        }

        @GetMapping("/partner")
        Map<String, String> partner() {
            return partner.headers();
        }

        @GetMapping("/slow")
        String slow() {
            return payments.slow(1500);
        }

        @GetMapping("/problem")
        String problem() {
            return payments.problem();
        }
    }

    @BeforeAll
    static void start() {
        called = OwnService.start(PaymentsService.class);
        String address = Http.address(called);
        caller = OwnService.start(
                ShopService.class,
                "plimsoll.clients.payments.url=" + address,
                "plimsoll.clients.payments.deadline=1s",
                "plimsoll.clients.retried.url=" + address + "/",
                "plimsoll.clients.rationed.url=" + address,
                "plimsoll.clients.down.url=" + address,
                "plimsoll.clients.breaking.url=" + address,
                "plimsoll.clients.breaking.breaker-pause=300ms",
                "plimsoll.clients.partner.url=" + address,
                "plimsoll.clients.partner.fleet=false",
                "plimsoll.clients.absent.url=http://localhost:1");
    }

    @AfterAll
    static void stop() {
        caller.close();
        called.close();
    }

    @Test
    void theHeadersOfTheRequestArrive() {
        assertThat(Http.get(caller, "/headers", SHOPPER).body())
                .contains("\"x-request-id\":\"r-1\"", "\"x-tenant\":\"acme\"", "\"x-identity\":\"ada\"")
                .contains("\"x-permissions\":\"shop:buy\"", "\"x-currency\":\"CHF\"", "\"x-region\":\"eu\"")
                .contains("\"accept-language\":\"de-CH\"");
    }

    @Test
    void theTraceGoesOnInASpanOfItsOwn() {
        assertThat(Http.get(caller, "/headers", SHOPPER).body())
                .containsPattern("\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01\"")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void theHeadersArriveFromAnotherThreadToo() {
        assertThat(Http.get(caller, "/later", SHOPPER).body()).contains("\"x-tenant\":\"acme\"");
    }

    @Test
    void aCallThatNoRequestAskedForBeginsATrace() {
        assertThat(payments().headers())
                .containsKey("x-request-id")
                .doesNotContainKey("x-tenant")
                .hasEntrySatisfying("traceparent", trace -> assertThat(trace).matches("00-.{32}-.{16}-00"));
    }

    @Test
    void aPartnerIsNotToldWhoAsks() {
        assertThat(Http.get(caller, "/partner", SHOPPER).body())
                .contains("\"x-request-id\":\"r-1\"")
                .doesNotContain("acme", "ada", "shop:buy");
    }

    @Test
    void aCallEndsWithItsDeadline() {
        Instant start = Instant.now();

        assertThat(failure(() -> payments().slow(5000)))
                .returns(Reason.LATE, ServiceCallFailedException::reason)
                .returns("payments", ServiceCallFailedException::service)
                .returns("Payments.slow", ServiceCallFailedException::method);
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofMillis(3000));
    }

    @Test
    void anAnswerThatBeginsAndDoesNotEndIsLateToo() {
        assertThat(failure(() -> payments().dripping()).reason()).isEqualTo(Reason.LATE);
    }

    @Test
    void theDeadlineOfTheRequestThatIsServedShortensTheCall() {
        HttpResponse<String> answer = Http.get(caller, "/slow", "X-Deadline", "200");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"service\":\"payments\"");
        assertThat(Http.get(caller, "/headers", "X-Deadline", "700").body())
                .containsPattern("\"x-deadline\":\"[1-7]?[0-9]?[0-9]\"");
    }

    @Test
    void whatPassesIsTriedAgain() {
        PaymentsService.fail("passing", 503, number -> number <= 2);

        assertThat(client(Payments.Retried.class).counted("passing")).isEqualTo("number 3");
        assertThat(PaymentsService.arrived("passing")).isEqualTo(3);
    }

    @Test
    void aConnectionThatBreaksIsTriedAgain() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (ServerSocket breaking = new ServerSocket(0)) {
            Thread server = new Thread(() -> hangUp(breaking, requests));
            server.start();
            try (ConfigurableApplicationContext shop = OwnService.start(
                    ShopService.class, "plimsoll.clients.absent.url=http://localhost:" + breaking.getLocalPort())) {
                assertThat(failure(() -> shop.getBean(Payments.Absent.class).headers())
                                .reason())
                        .isEqualTo(Reason.UNREACHABLE);
            }
        }
        assertThat(requests).hasValue(3);
    }

    private static void hangUp(ServerSocket server, AtomicInteger requests) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                requests.addAndGet(connection.getInputStream().read(new byte[1000]) > 0 ? 1 : 0);
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    void whatIsNotIdempotentIsSentOnce() {
        PaymentsService.fail("posted", 503, number -> true);

        assertThat(failure(() -> payments().posted("posted")).answered()).contains(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(PaymentsService.arrived("posted")).isOne();
    }

    @Test
    void whatWillNotPassIsSentOnce() {
        PaymentsService.fail("broken", 500, number -> true);

        assertThat(failure(() -> payments().counted("broken")).reason()).isEqualTo(Reason.FAILED);
        assertThat(PaymentsService.arrived("broken")).isOne();
    }

    @Test
    void atMostAFifthMoreCallsArriveThanAreMade() {
        PaymentsService.fail("rationed", 503, number -> number % 5 < 2);

        for (int call = 0; call < 500; call++) {
            quietly(() -> client(Payments.Rationed.class).counted("rationed"));
        }

        assertThat(PaymentsService.arrived("rationed")).isBetween(580, 610);
    }

    @Test
    void aTotalOutageIsHardlyCalled() {
        PaymentsService.fail("down", 503, number -> true);

        for (int call = 0; call < 1000; call++) {
            quietly(() -> client(Payments.Down.class).counted("down"));
        }

        assertThat(PaymentsService.arrived("down")).isBetween(10, 30);
    }

    @Test
    void theBreakerOpensSaysSinceWhenAndClosesAgain() throws InterruptedException {
        Payments.Breaking breaking = client(Payments.Breaking.class);
        PaymentsService.fail("breaking", 500, number -> number <= 12);
        for (int call = 0; call < 10; call++) {
            quietly(() -> breaking.counted("breaking"));
        }

        assertThat(failure(() -> breaking.counted("breaking")))
                .returns(Reason.BREAKER_OPEN, ServiceCallFailedException::reason)
                .hasMessageMatching("Payments.counted of service breaking: .* since 20.*Z");
        assertThat(PaymentsService.arrived("breaking")).isEqualTo(10);

        Thread.sleep(400);
        quietly(() -> breaking.counted("breaking"));
        quietly(() -> breaking.counted("breaking"));
        quietly(() -> breaking.counted("breaking"));
        assertThat(failure(() -> breaking.counted("breaking")).reason()).isEqualTo(Reason.BREAKER_OPEN);

        Thread.sleep(400);
        assertThat(breaking.twice("breaking")).isEqualTo("number 14, number 15");
        assertThat(breaking.twice("breaking")).isEqualTo("number 16, number 17");
    }

    @Test
    void whatTheOtherServiceSaysIsKept() {
        assertThat(failure(() -> payments().problem()))
                .hasMessage("Payments.problem of service payments: it answered 404: No payment 17.")
                .satisfies(failed -> assertThat(failed.problem()).hasValueSatisfying(problem -> assertThat(problem)
                        .returns("Not Found", said -> said.getTitle())
                        .returns("No payment 17.", said -> said.getDetail())));
        assertThat(Http.get(caller, "/problem").body())
                .contains("\"status\":502", "The service payments did not do its part: No payment 17.");
    }

    @Test
    void anAnswerThatTheInterfaceDoesNotExpectIsAFailureToo() {
        assertThat(failure(() -> payments().unreadable()).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void aServiceThatIsNotThereIsUnreachable() {
        assertThat(failure(() -> client(Payments.Absent.class).headers()))
                .returns(Reason.UNREACHABLE, ServiceCallFailedException::reason)
                .hasMessageContaining("Payments.headers of service absent");
    }

    @Test
    void printedAClientSaysWhomItCalls() {
        assertThat(payments()).hasToString("client of service payments");
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

    private static Payments payments() {
        return client(Payments.Plain.class);
    }

    private static <T> T client(Class<T> type) {
        return caller.getBean(type);
    }

    private static void quietly(ThrowingCallable call) {
        catchThrowableOfType(ServiceCallFailedException.class, call);
    }

    private static ServiceCallFailedException failure(ThrowingCallable call) {
        return catchThrowableOfType(ServiceCallFailedException.class, call);
    }
}
