package dev.plimsoll.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.personal.Mapped.Visit;
import dev.plimsoll.platform.personal.Mapped.Visits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that write of the same people for the first time, at the same time. */
class ManyNewSubjectsTest {
    private static ConfigurableApplicationContext service;
    private static Visits visits;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        service = OwnService.start(EncryptionTest.Application.class, Keys.property());
        visits = service.getBean(Visits.class);
        transaction = service.getBean(TransactionTemplate.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theyDoNotWaitForEachOtherInACircle() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 5; round++) {
            List<UUID> guests = Stream.generate(UUID::randomUUID).limit(50).toList();
            List<UUID> reversed = new ArrayList<>(guests);
            Collections.reverse(reversed);
            CyclicBarrier together = new CyclicBarrier(2);

            Future<?> one = threads.submit(() -> visit(guests, together));
            visit(reversed, together);
            one.get();
        }
        threads.shutdown();

        assertThat(visits.findAll()).hasSize(500).allMatch(visit -> visit.wish.equals("Tea with lemon"));
    }

    private static void visit(List<UUID> guests, CyclicBarrier together) {
        transaction.executeWithoutResult(status -> {
            guests.forEach(guest -> visits.save(new Visit(guest, "Tea with lemon")));
            await(together);
        });
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
