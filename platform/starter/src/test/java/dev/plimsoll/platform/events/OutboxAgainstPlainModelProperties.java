package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.events.counting.Counting;
import dev.plimsoll.platform.events.counting.Row;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Random work in random transactions is told as a plain model says. */
@SuppressWarnings("NullAway.Init")
final class OutboxAgainstPlainModelProperties {
    private static final AtomicLong BASE = new AtomicLong(1_000_000);
    private static ConfigurableApplicationContext service;

    static class Application extends Counting.Application {
        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    enum Kind {
        PUT,
        REMOVE,
        FLUSH
    }

    record Step(Kind kind, int key, int number) {}

    record Work(List<Step> steps, boolean commits) {}

    @BeforeContainer
    static void start() {
        service = OwnService.start(Application.class, "plimsoll.events.poll=20ms");
    }

    @AfterContainer
    static void stop() {
        service.close();
    }

    @Provide
    Arbitrary<List<Work>> works() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(5, Kind.PUT),
                                net.jqwik.api.Tuple.of(2, Kind.REMOVE),
                                net.jqwik.api.Tuple.of(2, Kind.FLUSH)),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as(Step::new);
        Arbitrary<Boolean> commits =
                Arbitraries.frequency(net.jqwik.api.Tuple.of(4, true), net.jqwik.api.Tuple.of(1, false));
        return Combinators.combine(step.list().ofMaxSize(8), commits)
                .as(Work::new)
                .list()
                .ofMaxSize(6);
    }

    @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsToldIsWhatWasCommitted(@ForAll("works") List<Work> works) {
        long base = BASE.addAndGet(10);
        Model model = new Model();
        works.forEach(work -> run(work, base, model));
        Heard.everything(service.getBean(DataSource.class));

        for (int key = 0; key <= 2; key++) {
            assertThat(told(base + key)).isEqualTo(model.told.getOrDefault(key, List.of()));
        }
    }

    private static List<String> told(long id) {
        return service.getBean(Heard.class).of(id).stream()
                .map(event -> event.type() + " " + event.data().get("number"))
                .toList();
    }

    private static void run(Work work, long base, Model model) {
        EntityManager entities = service.getBean(EntityManager.class);
        TransactionTemplate transaction = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
        Model inside = model.begin();
        transaction.executeWithoutResult(status -> {
            for (Step step : work.steps()) {
                if (inside.needsFlushBefore(step)) {
                    entities.flush();
                    inside.flush();
                }
                run(step, entities, base);
                inside.run(step);
            }
            if (!work.commits()) {
                status.setRollbackOnly();
            }
        });
        if (work.commits()) {
            model.commit(inside);
        }
    }

    private static void run(Step step, EntityManager entities, long base) {
        Row row = entities.find(Row.class, base + step.key());
        if (step.kind() == Kind.FLUSH) {
            entities.flush();
        } else if (step.kind() == Kind.REMOVE && row != null) {
            entities.remove(row);
        } else if (step.kind() == Kind.PUT && row != null) {
            row.number = step.number();
        } else if (step.kind() == Kind.PUT) {
            Row made = new Row();
            made.id = base + step.key();
            made.number = step.number();
            entities.persist(made);
        }
    }

    /** Maps of numbers: what is committed, what was flushed, what is in memory. */
    private static final class Model {
        private final Map<Integer, List<String>> told = new HashMap<>();
        private final Map<Integer, Integer> committed = new HashMap<>();
        private final Map<Integer, Integer> flushed = new HashMap<>();
        private final Map<Integer, Integer> now = new HashMap<>();
        private final TreeSet<Integer> written = new TreeSet<>();

        Model begin() {
            Model inside = new Model();
            inside.committed.putAll(committed);
            inside.flushed.putAll(committed);
            inside.now.putAll(committed);
            return inside;
        }

        /** What is to be removed can be made anew only after it is gone; JPA asks for that. */
        boolean needsFlushBefore(Step step) {
            return step.kind() == Kind.PUT && !now.containsKey(step.key()) && flushed.containsKey(step.key());
        }

        void run(Step step) {
            switch (step.kind()) {
                case PUT -> now.put(step.key(), step.number());
                case REMOVE -> now.remove(step.key());
                case FLUSH -> flush();
            }
        }

        void flush() {
            for (int key = 0; key <= 2; key++) {
                if (!Objects.equals(now.get(key), flushed.get(key))) {
                    written.add(key);
                }
            }
            flushed.clear();
            flushed.putAll(now);
        }

        void commit(Model inside) {
            inside.flush();
            for (int key : inside.written) {
                Integer before = committed.get(key);
                Integer after = inside.now.get(key);
                if (before != null || after != null) {
                    String kind = before == null ? "created" : after == null ? "deleted" : "updated";
                    told.computeIfAbsent(key, none -> new ArrayList<>()).add("UnversionedRow." + kind + " " + after);
                }
            }
            committed.clear();
            committed.putAll(inside.now);
        }
    }
}
