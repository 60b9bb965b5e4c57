package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.DomainEvent;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.events.counting.Counting;
import dev.plimsoll.platform.events.counting.Row;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Within one aggregate events come in the order of the commits, whoever writes and whoever relays. */
class OrderTest {
    private static final int WRITERS = 8;
    private static final int AGGREGATES = 20;
    private static final int WRITES = 2_000;

    /** What both processes hear, in one order; a static list, because each process makes a listener of its own. */
    private static final Heard HEARD = new Heard();

    private final List<ConfigurableApplicationContext> processes = new ArrayList<>();

    static class Listener {
        @EventListener
        void hear(DomainEvent event) {
            HEARD.hear(event);
        }
    }

    static class Application extends Counting.Application {
        @org.springframework.context.annotation.Bean
        Listener listener() {
            return new Listener();
        }
    }

    @BeforeEach
    void startTwoProcesses() {
        String database = Postgres.database();
        processes.add(OwnService.startOn(database, Application.class, "plimsoll.events.poll=50ms"));
        processes.add(OwnService.startOn(database, Application.class, "plimsoll.events.poll=50ms"));
    }

    @AfterEach
    void stop() {
        processes.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void concurrentWritersInTwoProcessesKeepTheOrderOfEachAggregate() throws Exception {
        List<Counting> counting = processes.stream().map(Counting::new).toList();
        List<UUID> ids = counting.get(0).create(AGGREGATES);

        write(random -> counting.get(random.nextInt(2)).add(ids.get(random.nextInt(AGGREGATES))));
        Heard.everything(processes.get(0).getBean(DataSource.class));

        assertThat(ids).allSatisfy(id -> assertThat(HEARD.of(id))
                .extracting(DomainEvent::version)
                .containsExactlyElementsOf(
                        LongStream.range(0, HEARD.of(id).size()).boxed().toList()));
        assertThat(ids.stream().mapToInt(id -> HEARD.of(id).size()).sum()).isEqualTo(AGGREGATES + WRITES);
    }

    @Test
    void theLockOfTheRowIsEnoughWhereThereIsNoVersion() throws Exception {
        TransactionTemplate transaction =
                new TransactionTemplate(processes.get(0).getBean(PlatformTransactionManager.class));
        EntityManager entities = processes.get(0).getBean(EntityManager.class);
        LongStream.range(0, AGGREGATES)
                .forEach(id -> transaction.executeWithoutResult(status -> {
                    Row row = new Row();
                    row.id = id;
                    entities.persist(row);
                }));

        write(random -> transaction.executeWithoutResult(status ->
                entities.find(Row.class, (long) random.nextInt(AGGREGATES), LockModeType.PESSIMISTIC_WRITE).number++));
        Heard.everything(processes.get(0).getBean(DataSource.class));

        assertThat(LongStream.range(0, AGGREGATES).boxed()).allSatisfy(id -> assertThat(HEARD.of(id))
                .extracting(event -> event.data().get("number"))
                .containsExactlyElementsOf(
                        IntStream.range(0, HEARD.of(id).size()).boxed().toList()));
    }

    private static void write(Consumer<Random> one) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> work = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        Random random = new Random(writer);
                        IntStream.range(0, WRITES / WRITERS).forEach(i -> one.accept(random));
                        return null;
                    })
                    .toList();
            for (Future<Void> done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }
}
