package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is committed is told, even where the process that wrote it is killed. */
class KilledProcessTest {
    private static final int WRITES = 300;
    /** A hundred in five batches, and some of the next. */
    private static final int HEARD = 110;

    private final String database = Postgres.database();
    private Connection relayLock;
    private Process process;
    private Path first;
    private Path second;

    /** Nobody relays before the test lets them: everything is committed, nothing told. */
    @BeforeEach
    void commitInAProcessOfItsOwn(@TempDir Path folder) throws Exception {
        first = folder.resolve("first");
        second = folder.resolve("second");
        relayLock = DriverManager.getConnection(database);
        jdbc().sql("select pg_advisory_lock(?)")
                .param(OutboxReader.LOCK)
                .query()
                .singleRow();
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        database,
                        first.toString(),
                        String.valueOf(WRITES),
                        String.valueOf(HEARD))
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        StringBuilder log = new StringBuilder();
        while (line != null && !line.equals("COMMITTED")) {
            log.append(line).append('\n');
            line = output.readLine();
        }
        assertThat(line).as(log.toString()).isEqualTo("COMMITTED");
    }

    @AfterEach
    void kill() throws Exception {
        process.destroyForcibly().waitFor();
        relayLock.close();
    }

    @Test
    void killedBetweenCommitAndRelayTheNextProcessTellsIt() throws Exception {
        process.destroyForcibly().waitFor();
        assertThat(waiting()).isEqualTo(WRITES);
        assertThat(first).doesNotExist();

        letRelay();
        tellTheRest();

        assertThat(versions(second)).hasSize(5).allSatisfy((id, versions) -> assertThat(versions)
                .containsExactlyElementsOf(
                        LongStream.range(0, WRITES / 5).boxed().toList()));
    }

    @Test
    void killedWhileRelayingNothingIsLostAndOrderIsKept() throws Exception {
        letRelay();
        while (!Files.exists(first) || Files.readAllLines(first).size() < HEARD) {
            assertThat(process.isAlive()).isTrue();
            Heard.pause();
        }
        process.destroyForcibly().waitFor();
        assertThat(waiting()).isEqualTo(WRITES - 100);

        tellTheRest();

        Map<String, List<Long>> before = versions(first);
        assertThat(versions(second)).hasSize(5).allSatisfy((id, versions) -> {
            List<Long> told = before.getOrDefault(id, List.of());
            assertThat(told)
                    .containsExactlyElementsOf(
                            LongStream.range(0, told.size()).boxed().toList());
            assertThat(versions.get(0)).isLessThanOrEqualTo(told.size());
            assertThat(versions)
                    .containsExactlyElementsOf(LongStream.range(versions.get(0), WRITES / 5)
                            .boxed()
                            .toList());
        });
    }

    private void tellTheRest() {
        try (ConfigurableApplicationContext next =
                OwnService.startOn(database, KilledProcess.Application.class, "journal=" + second)) {
            Heard.everything(next.getBean(DataSource.class));
        }
    }

    private void letRelay() {
        jdbc().sql("select pg_advisory_unlock(?)")
                .param(OutboxReader.LOCK)
                .query()
                .singleRow();
    }

    private int waiting() {
        return jdbc().sql("select count(*) from platform_outbox")
                .query(Integer.class)
                .single();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(new SingleConnectionDataSource(relayLock, true));
    }

    private static Map<String, List<Long>> versions(Path journal) throws Exception {
        return Files.readAllLines(journal).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.groupingBy(
                        words -> words[0], Collectors.mapping(words -> Long.valueOf(words[1]), Collectors.toList())));
    }
}
