package dev.plimsoll.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.data.PlatformFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The master key changes while the data stays. */
class KeyRotationTest {
    private static final String PLACE = "Customer.email";

    @EnableAutoConfiguration
    static class Application {}

    @Test
    void everyKeyIsWrappedAnewWhileOthersReadAndWrite() throws Exception {
        String database = Postgres.database();
        Path file = Keys.file();
        Map<String, String> stored = new ConcurrentHashMap<>();
        String hash;
        try (ConfigurableApplicationContext before = start(database, file)) {
            write(before, stored, "before-", 3_000);
            before.getBean(LookupHashes.class).prepare();
            hash = before.getBean(LookupHashes.class).hash(PLACE, "ada@example.com");
        }
        tool("add", file);
        tool("promote", file);

        try (ConfigurableApplicationContext during = start(database, file)) {
            AtomicBoolean rotating = new AtomicBoolean(true);
            ExecutorService load = Executors.newFixedThreadPool(2);
            Future<Integer> reads = load.submit(reading(during, stored, rotating));
            Future<Integer> writes = load.submit(writing(during, stored, rotating));
            during.getBean(KeyRotation.class).run();
            rotating.set(false);
            assertThat(reads.get()).isPositive();
            assertThat(writes.get()).isPositive();
            load.shutdown();
            assertThat(masterKeys(during)).isOne();
        }
        tool("clean", file);

        try (ConfigurableApplicationContext after = start(database, file)) {
            SubjectKeys keys = after.getBean(SubjectKeys.class);
            assertThat(stored).allSatisfy((plain, hidden) -> assertThat(keys.decrypt(PLACE, hidden))
                    .contains(plain));
            after.getBean(LookupHashes.class).prepare();
            assertThat(after.getBean(LookupHashes.class).hash(PLACE, "ada@example.com"))
                    .isEqualTo(hash);
        }
    }

    @Test
    void aMasterKeyThatIsStillNeededMustNotBeMissing() {
        String database = Postgres.database();
        try (ConfigurableApplicationContext before = start(database, Keys.file())) {
            before.getBean(SubjectKeys.class).encrypt("ada", PLACE, "ada@example.com");
        }

        assertThatThrownBy(() -> start(database, Keys.file()))
                .rootCause()
                .hasMessageContaining("plimsoll.crypto.master-keys lacks the master keys")
                .extracting(failure -> ((PlatformFailure) failure).action())
                .asString()
                .startsWith("Add them to it again");
    }

    private static ConfigurableApplicationContext start(String database, Path file) {
        return OwnService.startOn(database, Application.class, Keys.property(file));
    }

    private static void tool(String step, Path file) throws Exception {
        MasterKeysTool.main(new String[] {step, file.toString()});
    }

    private static void write(
            ConfigurableApplicationContext service, Map<String, String> stored, String prefix, int number) {
        SubjectKeys keys = service.getBean(SubjectKeys.class);
        for (int i = 0; i < number; i++) {
            stored.put(prefix + i, keys.encrypt(prefix + i, PLACE, prefix + i));
        }
    }

    private static Callable<Integer> reading(
            ConfigurableApplicationContext service, Map<String, String> stored, AtomicBoolean on) {
        SubjectKeys keys = service.getBean(SubjectKeys.class);
        return () -> {
            int read = 0;
            while (on.get() || read == 0) {
                for (Map.Entry<String, String> each : stored.entrySet()) {
                    assertThat(keys.decrypt(PLACE, each.getValue())).contains(each.getKey());
                    read++;
                }
            }
            return read;
        };
    }

    private static Callable<Integer> writing(
            ConfigurableApplicationContext service, Map<String, String> stored, AtomicBoolean on) {
        return () -> {
            int written = 0;
            while (on.get() || written == 0) {
                write(service, stored, "during-" + written++ + "-", 1);
            }
            return written;
        };
    }

    private static long masterKeys(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class)
                .sql("select count(distinct master_key) from platform_subject_key")
                .query(Long.class)
                .single();
    }
}
