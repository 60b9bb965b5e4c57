package dev.plimsoll.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever read a value seals the next one with the key that was read, and never with one that is not committed. */
class NamedKeysTest {
    private static final String PLACE = "Customer.email";
    private static ConfigurableApplicationContext service;
    private static ConfigurableApplicationContext replica;
    private static SubjectKeys keys;
    private static SubjectKeys others;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    @EnableAutoConfiguration
    static class Application {}

    @BeforeAll
    static void start() {
        String database = Postgres.database();
        Path file = Keys.file();
        service = OwnService.startOn(database, Application.class, Keys.property(file));
        replica = OwnService.startOn(database, Application.class, Keys.property(file));
        keys = service.getBean(SubjectKeys.class);
        others = replica.getBean(SubjectKeys.class);
        jdbc = replica.getBean(JdbcClient.class);
        transaction = replica.getBean(TransactionTemplate.class);
    }

    @AfterAll
    static void stop() {
        replica.close();
        service.close();
    }

    @Test
    void whoReadAValueSealsTheNextWithoutAskingForTheKey() {
        String read = keys.encrypt("ada", PLACE, "ada@example.com");
        assertThat(others.decrypt(PLACE, read)).contains("ada@example.com");

        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table platform_subject_key in access exclusive mode").update();
            assertThat(CompletableFuture.supplyAsync(() -> others.encrypt("ada", PLACE, "ada@example.org")))
                    .succeedsWithin(Duration.ofSeconds(5));
        });
    }

    @Test
    void aNameLastsNoLongerThanTheKeyThatWasRead() throws InterruptedException {
        KeyCache cache = new KeyCache(new CryptoProperties(null, Duration.ofMillis(200), 10));
        KeyTable.Row row = new KeyTable.Row(1, "bob", Optional.of(new byte[] {1}));
        cache.put(row);
        Thread.sleep(150);
        cache.name(row);
        Thread.sleep(100);

        assertThat(cache.get("bob")).isEmpty();
    }

    @Test
    void whoReadItBeforeItWasErasedDoesNotNameItAgain() {
        KeyCache cache = new KeyCache(new CryptoProperties(null, Duration.ofMinutes(1), 10));
        KeyTable.Row row = new KeyTable.Row(1, "bob", Optional.of(new byte[] {1}));
        cache.forget(1, "bob");
        cache.put(row);
        cache.name(row);

        assertThat(cache.get("bob")).isEmpty();
    }

    @Test
    void aKeyThatIsNotCommittedIsNamedToNobody() {
        String stored = keys.encrypt("cyd", PLACE, "cyd@example.com");

        transaction.executeWithoutResult(status -> {
            others.prepare("dan");
            others.decrypt(PLACE, stored);
            status.setRollbackOnly();
        });
        String kept = CompletableFuture.supplyAsync(() -> others.encrypt("dan", PLACE, "dan@example.com"))
                .join();

        assertThat(keys.decrypt(PLACE, kept)).contains("dan@example.com");
    }

    @Test
    void aKeyThatIsNotCommittedIsNamedToNobodyAfterASavepointEither() {
        String stored = keys.encrypt("eve", PLACE, "eve@example.com");
        var withSavepoints = new TransactionTemplate(new JdbcTransactionManager(replica.getBean(DataSource.class)));

        withSavepoints.executeWithoutResult(status -> {
            others.prepare("fay");
            Object savepoint = status.createSavepoint();
            status.rollbackToSavepoint(savepoint);
            others.decrypt(PLACE, stored);
            status.setRollbackOnly();
        });
        String kept = others.encrypt("fay", PLACE, "fay@example.com");

        assertThat(keys.decrypt(PLACE, kept)).contains("fay@example.com");
    }
}
