package dev.plimsoll.platform.gdpr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.crypto.Keys;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An erasure goes on where the process that was at it was killed. */
class KilledErasureTest {
    private final String database = Postgres.database();
    private final String keys = Keys.property();
    private final UUID request = UUID.randomUUID();
    private UUID ada;
    private Connection connection;
    private JdbcClient jdbc;
    private @Nullable Process process;

    @BeforeEach
    void write() throws Exception {
        connection = DriverManager.getConnection(database);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        try (Shop shop = Shop.on(database, keys)) {
            ada = shop.customer("ada");
        }
        jdbc.sql("""
                        insert into platform_gdpr_request (id, kind, subject, subject_hash, requested_by, requested_at, step, due_at)
                        values (?, 'ERASE', ?, ?, 'dpo', now(), 'REQUESTED', now())
                        """)
                .params(request, ada.toString(), Asked.hash(ada.toString()))
                .update();
    }

    @AfterEach
    void stop() throws Exception {
        kill();
        connection.close();
    }

    @Test
    void killedBetweenTheEntitiesTheNextProcessEmptiesTheRest() throws Exception {
        connection.setAutoCommit(false);
        jdbc.sql("select 1 from invoice for update").query().listOfRows();
        startAnother("plimsoll.gdpr.settle=200ms");
        await(() -> state("counts").contains("Customer"));
        assertThat(state("counts")).doesNotContain("Invoice");
        assertThat(state("step")).isEqualTo("KEY_ERASED");

        kill();
        connection.rollback();
        connection.setAutoCommit(true);

        theNextFinishes();
    }

    @Test
    void killedBetweenTheStepsTheNextProcessGoesOn() throws Exception {
        startAnother("plimsoll.gdpr.settle=5s");
        await(() -> state("step").equals("ANONYMISED"));

        kill();
        assertThat(state("step")).isEqualTo("ANONYMISED");

        theNextFinishes();
    }

    private void theNextFinishes() {
        try (Shop next = Shop.on(database, keys)) {
            next.finished(request.toString());

            assertThat(state("counts"))
                    .isEqualTo(
                            "{\"Seat\": 1, \"Phone\": 1, \"Invoice\": 1, \"Customer\": 1, \"Shipment\": 1, \"Complaint\": 1}");
            assertThat(next.jdbc
                            .sql("select count(*) from invoice where address_line is null and version = 1")
                            .query(Long.class)
                            .single())
                    .isOne();
            assertThat(next.jdbc
                            .sql("select count(*) from customer where email is null and version = 1")
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    private void startAnother(String property) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledErasure.class.getName(),
                database,
                keys,
                property));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private String state(String column) {
        return jdbc.sql("select " + column + "::text from platform_gdpr_request where id = ?")
                .param(request)
                .query(String.class)
                .single();
    }

    private void await(BooleanSupplier condition) {
        Shop.until(() -> {
            assertThat(Objects.requireNonNull(process).isAlive()).isTrue();
            return condition.getAsBoolean();
        });
    }
}
