package dev.plimsoll.platform.pii;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.crypto.SubjectKeys;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;

/** What encrypting, decrypting and masking cost; the bounds are far above what is measured, and below what anybody would notice. */
class CostTest {
    private static final int TIMES = 50_000;
    private static final String PLACE = "customer.email";

    @EnableAutoConfiguration
    @EntityScan("dev.plimsoll.platform.nothing")
    static class Application {}

    @Test
    void aValueIsEncryptedAndDecryptedInMicroseconds() {
        try (ConfigurableApplicationContext service = OwnService.start(Application.class, Keys.property())) {
            SubjectKeys keys = service.getBean(SubjectKeys.class);
            String stored = keys.encrypt("ada", PLACE, "ada@example.com");

            assertThat(micros("encrypt", i -> keys.encrypt("ada", PLACE, "ada@example.com")))
                    .isLessThan(200);
            assertThat(micros("decrypt", i -> keys.decrypt(PLACE, stored))).isLessThan(200);
        }
    }

    @Test
    void aLineWithoutKnownValuesCostsLittleHoweverManyAreKnown() {
        String line =
                "Order 4711 was placed in 23 ms by the customer 0198a3f0-7c1d-7a2e-b6f1-1c2d3e4f5a6b of the tenant north";
        Masking.begin();
        try {
            assertThat(micros("mask, none known", i -> Masking.of(line))).isLessThan(50);
            for (int i = 0; i < 5_000; i++) {
                Masking.know("", "customer-" + i + "@example.com");
            }
            assertThat(micros("mask, 5,000 known", i -> Masking.of(line))).isLessThan(200);
            assertThat(Masking.of(line)).isSameAs(line);
        } finally {
            Masking.end();
        }
    }

    private static double micros(String what, IntConsumer work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < TIMES; i++) {
                work.accept(i);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1_000.0 / TIMES);
        }
        System.out.printf(Locale.ROOT, "%s: %.2f microseconds%n", what, best);
        return best;
    }
}
