package dev.plimsoll.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One key for each data subject, and what happens when it is forgotten. */
class SubjectKeysTest {
    private static final String PLACE = "Customer.email";
    private static ConfigurableApplicationContext service;
    private static ConfigurableApplicationContext replica;
    private static SubjectKeys keys;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    @EnableAutoConfiguration
    static class Application {}

    @BeforeAll
    static void start() {
        String database = Postgres.database();
        Path file = Keys.file();
        service = OwnService.startOn(database, Application.class, Keys.property(file));
        replica = OwnService.startOn(database, Application.class, Keys.property(file), "plimsoll.crypto.cache=300ms");
        keys = service.getBean(SubjectKeys.class);
        jdbc = service.getBean(JdbcClient.class);
        transaction = service.getBean(TransactionTemplate.class);
    }

    @AfterAll
    static void stop() {
        replica.close();
        service.close();
    }

    @Test
    void whatWasEncryptedIsReadAgain() {
        String stored = keys.encrypt("ada", PLACE, "ada@example.com");

        assertThat(stored).startsWith("p1.").doesNotContain("ada");
        assertThat(keys.decrypt(PLACE, stored)).contains("ada@example.com");
    }

    @Test
    void theSameTextIsNeverStoredAlike() {
        assertThat(keys.encrypt("bob", PLACE, "x")).isNotEqualTo(keys.encrypt("bob", PLACE, "x"));
    }

    @Test
    void aSubjectHasOneKey() {
        keys.encrypt("cyd", PLACE, "x");
        transaction.executeWithoutResult(status -> keys.encrypt("cyd", PLACE, "y"));

        assertThat(keysOf("cyd")).isOne();
    }

    @Test
    void anotherReplicaReadsIt() {
        String stored = keys.encrypt("dan", PLACE, "dan@example.com");

        assertThat(replica.getBean(SubjectKeys.class).decrypt(PLACE, stored)).contains("dan@example.com");
    }

    @Test
    void inAnotherColumnItIsRefused() {
        String stored = keys.encrypt("eve", PLACE, "eve@example.com");

        assertThatThrownBy(() -> keys.decrypt("Customer.name", stored)).hasMessageContaining("does not belong there");
    }

    @Test
    void withTheKeyOfAnotherSubjectItIsRefused() {
        String stored = keys.encrypt("fay", PLACE, "fay@example.com");
        String other = keys.encrypt("gus", PLACE, "gus@example.com");
        String swapped = other.substring(0, other.lastIndexOf('.')) + stored.substring(stored.lastIndexOf('.'));

        assertThatThrownBy(() -> keys.decrypt(PLACE, swapped)).hasMessageContaining("does not belong there");
    }

    @Test
    void aWrappedKeyOfAnotherSubjectIsRefused() {
        String stored = keys.encrypt("hal", PLACE, "hal@example.com");
        keys.encrypt("ida", PLACE, "ida@example.com");
        jdbc.sql("""
                        update platform_subject_key set wrapped = (select wrapped from platform_subject_key where subject = 'ida')
                        where subject = 'hal'
                        """).update();

        assertThatThrownBy(() -> replica.getBean(SubjectKeys.class).decrypt(PLACE, stored))
                .hasMessageContaining("does not belong there");
    }

    @Test
    void whatIsNotEncryptedIsRefused() {
        assertThat(SubjectKeys.isEncrypted("p1.secret")).isFalse();
        assertThatThrownBy(() -> keys.decrypt(PLACE, "p1.secret"))
                .hasMessage("What is stored in Customer.email is not encrypted");
    }

    @Test
    void onceErasedItIsEmpty() {
        String stored = keys.encrypt("jan", PLACE, "jan@example.com");

        keys.erase("jan");
        keys.erase("jan");

        assertThat(keys.decrypt(PLACE, stored)).isEmpty();
        assertThat(jdbc.sql("select count(*) from platform_subject_key where subject = 'jan' and wrapped is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anErasureThatIsRolledBackErasesNothing() {
        String stored = keys.encrypt("kim", PLACE, "kim@example.com");

        transaction.executeWithoutResult(status -> {
            keys.erase("kim");
            assertThat(keys.decrypt(PLACE, stored)).isEmpty();
            status.setRollbackOnly();
        });

        assertThat(keys.decrypt(PLACE, stored)).contains("kim@example.com");
    }

    @Test
    void untilTheErasureIsCommittedOthersRead() throws Exception {
        String stored = keys.encrypt("lea", PLACE, "lea@example.com");
        ExecutorService other = Executors.newSingleThreadExecutor();

        transaction.executeWithoutResult(status -> {
            keys.erase("lea");
            assertThat(done(other.submit(() -> keys.decrypt(PLACE, stored)))).contains("lea@example.com");
        });
        assertThat(done(other.submit(() -> keys.decrypt(PLACE, stored)))).isEmpty();
        other.shutdown();
    }

    @Test
    void anotherReplicaForgetsSoon() throws Exception {
        String stored = keys.encrypt("max", PLACE, "max@example.com");
        SubjectKeys other = replica.getBean(SubjectKeys.class);
        assertThat(other.decrypt(PLACE, stored)).isPresent();

        keys.erase("max");
        Thread.sleep(400);

        assertThat(other.decrypt(PLACE, stored)).isEmpty();
    }

    @Test
    void whoComesBackHasANewKey() {
        String before = keys.encrypt("ned", PLACE, "ned@example.com");
        keys.erase("ned");
        String after = keys.encrypt("ned", PLACE, "ned@example.com");

        assertThat(keys.decrypt(PLACE, before)).isEmpty();
        assertThat(keys.decrypt(PLACE, after)).contains("ned@example.com");
    }

    @Test
    void aKeyThatWasRolledBackIsNotUsedAgain() {
        transaction.executeWithoutResult(status -> {
            assertThat(keys.decrypt(PLACE, keys.encrypt("oda", PLACE, "x"))).contains("x");
            status.setRollbackOnly();
        });
        String stored = keys.encrypt("oda", PLACE, "oda@example.com");

        assertThat(replica.getBean(SubjectKeys.class).decrypt(PLACE, stored)).contains("oda@example.com");
    }

    @Test
    void whoWritesAtTheSameTimeMakesOneKey() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        CountDownLatch together = new CountDownLatch(8);
        Callable<String> write = () -> transaction.execute(status -> {
            together.countDown();
            await(together);
            return keys.encrypt("pat", PLACE, "pat@example.com");
        });

        List<Future<String>> stored =
                IntStream.range(0, 8).mapToObj(i -> writers.submit(write)).toList();

        assertThat(stored)
                .allSatisfy(each -> assertThat(keys.decrypt(PLACE, each.get())).contains("pat@example.com"));
        assertThat(keysOf("pat")).isOne();
        writers.shutdown();
    }

    private static long keysOf(String subject) {
        return jdbc.sql("select count(*) from platform_subject_key where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
