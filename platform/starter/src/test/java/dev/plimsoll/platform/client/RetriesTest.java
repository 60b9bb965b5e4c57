package dev.plimsoll.platform.client;

import static dev.plimsoll.platform.client.Shops.failure;
import static dev.plimsoll.platform.client.Shops.quietly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.client.ServiceCallFailedException.Reason;
import dev.plimsoll.platform.client.Shops.ShopService;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;

/** What may pass is tried again, within limits that spare a service in need. */
class RetriesTest {
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
    void whatPassesIsTriedAgain() {
        PaymentsService.fail("passing", 503, number -> number <= 2);

        assertThat(shops.client(Payments.Retried.class).counted("passing")).isEqualTo("number 3");
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

        assertThat(failure(() -> shops.client().posted("posted")).answered()).contains(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(PaymentsService.arrived("posted")).isOne();
    }

    @Test
    void whatWillNotPassIsSentOnce() {
        PaymentsService.fail("broken", 500, number -> true);

        assertThat(failure(() -> shops.client().counted("broken")).reason()).isEqualTo(Reason.FAILED);
        assertThat(PaymentsService.arrived("broken")).isOne();
    }

    @Test
    void atMostAFifthMoreCallsArriveThanAreMade() {
        PaymentsService.fail("rationed", 503, number -> number % 5 < 2);

        for (int call = 0; call < 500; call++) {
            quietly(() -> shops.client(Payments.Rationed.class).counted("rationed"));
        }

        assertThat(PaymentsService.arrived("rationed")).isBetween(580, 610);
    }

    @Test
    void aTotalOutageIsHardlyCalled() {
        PaymentsService.fail("down", 503, number -> true);

        for (int call = 0; call < 1000; call++) {
            quietly(() -> shops.client(Payments.Down.class).counted("down"));
        }

        assertThat(PaymentsService.arrived("down")).isBetween(10, 30);
    }

    @Test
    void theBreakerOpensSaysSinceWhenAndClosesAgain() {
        Payments.Breaking breaking = shops.client(Payments.Breaking.class);
        PaymentsService.fail("breaking", 500, number -> number <= 12);
        for (int call = 0; call < 10; call++) {
            quietly(() -> breaking.counted("breaking"));
        }

        assertThat(failure(() -> breaking.counted("breaking")))
                .returns(Reason.BREAKER_OPEN, ServiceCallFailedException::reason)
                .hasMessageMatching("Payments.counted of service breaking: .* since 20.*Z");
        assertThat(PaymentsService.arrived("breaking")).isEqualTo(10);

        shops.pass(Duration.ofMinutes(61));
        quietly(() -> breaking.counted("breaking"));
        quietly(() -> breaking.counted("breaking"));
        quietly(() -> breaking.counted("breaking"));
        assertThat(failure(() -> breaking.counted("breaking")).reason()).isEqualTo(Reason.BREAKER_OPEN);

        shops.pass(Duration.ofMinutes(61));
        assertThat(breaking.twice("breaking")).isEqualTo("number 14, number 15");
        assertThat(breaking.twice("breaking")).isEqualTo("number 16, number 17");
    }
}
