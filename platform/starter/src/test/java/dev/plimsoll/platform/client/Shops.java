package dev.plimsoll.platform.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.context.RequestContext;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A running shop that calls a running service for payments. */
final class Shops implements AutoCloseable {
    private final ConfigurableApplicationContext payments = OwnService.start(PaymentsService.class);
    private final ConfigurableApplicationContext shop = shop(Http.address(payments));

    /** The first call of a process loads what calls and what answers, and that may take longer than a deadline. */
    Shops() {
        Http.get(payments, "/headers");
        quietly(() -> client().headers());
    }

    @EnableAutoConfiguration
    @Import(Shop.class)
    static class ShopService {
        private volatile Duration ahead = Duration.ZERO;

        @Bean
        Clock clock() {
            InstantSource source = () -> Instant.now().plus(ahead);
            return source.withZone(ZoneOffset.UTC);
        }
    }

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

    private static ConfigurableApplicationContext shop(String address) {
        return OwnService.start(
                ShopService.class,
                "plimsoll.clients.payments.url=" + address,
                "plimsoll.clients.payments.deadline=1s",
                "plimsoll.clients.retried.url=" + address + "/",
                "plimsoll.clients.rationed.url=" + address,
                "plimsoll.clients.down.url=" + address,
                "plimsoll.clients.breaking.url=" + address,
                "plimsoll.clients.breaking.breaker-pause=1h",
                "plimsoll.clients.partner.url=" + address,
                "plimsoll.clients.partner.fleet=false",
                "plimsoll.clients.absent.url=http://localhost:1");
    }

    /** Sends the shop a request. */
    HttpResponse<String> get(String path, String... headers) {
        return Http.get(shop, path, headers);
    }

    /** Lets the shop's clock go on at once. */
    void pass(Duration time) {
        ShopService service = shop.getBean(ShopService.class);
        service.ahead = service.ahead.plus(time);
    }

    Payments client() {
        return client(Payments.Plain.class);
    }

    <T> T client(Class<T> type) {
        return shop.getBean(type);
    }

    static void quietly(ThrowingCallable call) {
        catchThrowableOfType(ServiceCallFailedException.class, call);
    }

    static ServiceCallFailedException failure(ThrowingCallable call) {
        return catchThrowableOfType(ServiceCallFailedException.class, call);
    }

    @Override
    public void close() {
        shop.close();
        payments.close();
    }
}
