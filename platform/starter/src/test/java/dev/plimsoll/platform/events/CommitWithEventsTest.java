package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.events.counting.Counter;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The event and the commit of what it tells: both or neither. */
class CommitWithEventsTest {
    private static ConfigurableApplicationContext service;
    private static TransactionTemplate transaction;
    private static EntityManager entities;
    private static JdbcClient jdbc;
    private static Heard heard;

    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Counter.class)
    static class Application {
        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    @BeforeAll
    static void start() {
        service = OwnService.start(Application.class, Keys.property());
        transaction = service.getBean(TransactionTemplate.class);
        entities = service.getBean(EntityManager.class);
        jdbc = service.getBean(JdbcClient.class);
        heard = service.getBean(Heard.class);
        jdbc.sql("alter table platform_outbox add constraint no_thirteen check (data !~ '\"number\":13[,}]')")
                .update();
        jdbc.sql("alter table counter add constraint alone unique (text) deferrable initially deferred")
                .update();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatCannotBeToldIsNotCommitted() {
        Counter counter = counter("thirteen", 13);

        assertThatThrownBy(() -> save(counter)).hasMessageContaining("no_thirteen");
        assertThat(stored("thirteen")).isZero();
        assertThat(told(counter.getId())).isZero();
    }

    @Test
    void whatFailsAtTheCommitIsNotTold() {
        Counter first = counter("same", 1);
        save(first);
        Counter second = counter("same", 2);

        assertThatThrownBy(() -> save(second)).hasMessageContaining("alone");
        assertThat(stored("same")).isOne();
        assertThat(told(first.getId())).isOne();
        assertThat(told(second.getId())).isZero();
    }

    @Test
    void theConnectionIsGoodForTheNextAfterAFailure() {
        for (int i = 0; i < 30; i++) {
            Counter counter = counter("thirteen " + i, 13);
            assertThatThrownBy(() -> save(counter)).hasMessageContaining("no_thirteen");
        }
        Counter next = counter("next", 1);
        save(next);

        assertThat(told(next.getId())).isOne();
    }

    @Test
    void whatASessionOnTheSameConnectionWritesIsToldOnce() {
        Counter parent = counter("parent", 1);
        Counter child = counter("child", 2);
        transaction.executeWithoutResult(status -> {
            entities.persist(parent);
            Session session = entities.unwrap(Session.class);
            try (Session own = session.sessionWithOptions().connection().openSession()) {
                own.persist(child);
                own.flush();
            }
        });

        assertThat(told(parent.getId())).isOne();
        assertThat(told(child.getId())).isOne();
    }

    @Test
    void whatALaterCallbackOfTheCommitWritesIsToldAfterwards() {
        Counter counter = counter("callback", 1);
        transaction.executeWithoutResult(status -> {
            entities.persist(counter);
            entities.flush();
            SharedSessionContractImplementor session = entities.unwrap(SharedSessionContractImplementor.class);
            session.getTransactionCompletionCallbacks().registerCallback(ignored -> {
                counter.number = 2;
                entities.unwrap(Session.class).flush();
            });
        });
        Heard.everything(service.getBean(DataSource.class));

        assertThat(heard.of(counter.getId()))
                .extracting(event -> event.data().get("number"))
                .containsExactly(1, 2);
    }

    @Test
    void nobodyHearsOfItBeforeTheCommit() {
        Counter counter = counter("rolled back", 1);
        transaction.executeWithoutResult(status -> {
            entities.persist(counter);
            entities.flush();
            status.setRollbackOnly();
        });
        save(counter("something else", 1));

        assertThat(told(counter.getId())).isZero();
    }

    private static Counter counter(String text, int number) {
        Counter counter = new Counter();
        counter.text = text;
        counter.number = number;
        return counter;
    }

    private static void save(Counter counter) {
        transaction.executeWithoutResult(status -> entities.persist(counter));
    }

    private static int told(@Nullable Object aggregate) {
        Heard.everything(service.getBean(DataSource.class));
        return heard.of(aggregate).size();
    }

    private static long stored(String text) {
        return jdbc.sql("select count(*) from counter where text = ?")
                .param(text)
                .query(Long.class)
                .single();
    }
}
