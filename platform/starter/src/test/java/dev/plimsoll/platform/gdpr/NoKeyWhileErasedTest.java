package dev.plimsoll.platform.gdpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.crypto.SubjectKeys;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** Who gets a new key while the person is erased. */
class NoKeyWhileErasedTest {
    private static final String PLACE = "customer.name";
    private static ConfigurableApplicationContext service;
    private static SubjectKeys keys;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    @EnableAutoConfiguration
    static class Application {}

    @BeforeAll
    static void start() {
        service = OwnService.start(Application.class, Keys.property());
        keys = service.getBean(SubjectKeys.class);
        jdbc = service.getBean(JdbcClient.class);
        transaction = service.getBean(TransactionTemplate.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoWaitedForTheErasureSeesIt() {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<String> writer = new CompletableFuture<>();
        transaction.executeWithoutResult(erasing -> {
            jdbc.sql("select pg_advisory_xact_lock(platform_erasure_lock('ada'))::text")
                    .query()
                    .singleRow();
            writer.completeAsync(() -> keys.encrypt("ada", PLACE, "ada"));
            awaitOneWhoWaits();
            CompletableFuture.runAsync(() -> open("ada")).thenRun(() -> asked.complete(null));
            asked.join();
        });

        assertThatThrownBy(writer::join)
                .hasCauseInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("is being erased");
        assertThat(keysOf("ada")).isZero();
    }

    @Test
    void whoIsRefusedMayGoOnInTheSameTransaction() {
        open("bob");

        String other = transaction.execute(status -> {
            assertThatThrownBy(() -> keys.encrypt("bob", PLACE, "bob")).isInstanceOf(ResponseStatusException.class);
            return keys.encrypt("cyd", PLACE, "cyd");
        });

        assertThat(keys.decrypt(PLACE, String.valueOf(other))).contains("cyd");
    }

    @Test
    void theLockIsThatOfReplicasThatRunAnEarlierRelease() {
        assertThat(jdbc.sql("select platform_erasure_lock('dan') = hashtextextended(?, 1)")
                        .param("plimsoll.gdpr " + Asked.hash("dan"))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static void open(String subject) {
        jdbc.sql("""
                        insert into platform_gdpr_request (id, kind, subject, subject_hash, requested_by, requested_at, step, due_at)
                        values (?, 'ERASE', ?, ?, 'dpo', now(), 'REQUESTED', now() + interval '1 hour')
                        """).params(UUID.randomUUID(), subject, Asked.hash(subject)).update();
    }

    private static void awaitOneWhoWaits() {
        Shop.until(() -> waiting() == 1);
    }

    private static long waiting() {
        return jdbc.sql(
                        "select count(*) from pg_locks join pg_database d on d.oid = database where not granted and datname = current_database()")
                .query(Long.class)
                .single();
    }

    private static long keysOf(String subject) {
        return jdbc.sql("select count(*) from platform_subject_key where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
