package dev.plimsoll.enforcer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plimsoll.enforcer.StartupFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnPostgresTest {

    @TempDir
    Path folder;

    @Test
    void aSecondStartFindsTheDataOfTheFirst() throws Exception {
        try (OwnPostgres postgres = OwnPostgres.start(folder)) {
            ask(postgres, "create table kept as select 42 as answer; select 1");
        }
        try (OwnPostgres postgres = OwnPostgres.start(folder)) {
            assertThat(ask(postgres, "select answer from kept")).isEqualTo("42");
            assertThat(ask(postgres, "show server_version")).startsWith(OwnPostgres.MAJOR + ".");
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void aFolderInUseIsRefusedWithWhatToDo() throws Exception {
        try (OwnPostgres first = OwnPostgres.start(folder)) {
            assertThatExceptionOfType(StartupFailure.class)
                    .isThrownBy(() -> OwnPostgres.start(folder))
                    .withMessage("Another Plimsoll process uses the data in " + folder + ".")
                    .satisfies(failure -> assertThat(failure.action()).startsWith("Stop that process"));
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedWithWhatToDo() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "14\n");

        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> OwnPostgres.start(folder))
                .withMessageContaining("were written by PostgreSQL 14, this is PostgreSQL 18.")
                .satisfies(failure -> assertThat(failure.action()).startsWith("Dump them with PostgreSQL 14"));
    }

    @Test
    void aServerThatAKilledProcessLeftBehindIsStopped() throws Exception {
        try (OwnPostgres postgres = OwnPostgres.start(folder)) {
            ask(postgres, "create table kept as select 42 as answer; select 1");
        }
        EmbeddedPostgres orphan = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
        Files.delete(folder.resolve("data/epg-lock"));
        try (OwnPostgres postgres = OwnPostgres.start(folder)) {
            assertThat(ask(postgres, "select answer from kept")).isEqualTo("42");
            assertThat(postgres.jdbcUrl()).doesNotContain(":" + orphan.getPort() + "/");
        }
    }

    @Test
    void aLockFileWhoseProcessIsSomebodyElseNowDoesNotStopTheStart() throws Exception {
        OwnPostgres.start(folder).close();
        long somebody = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("data/postmaster.pid"), somebody + "\n" + folder + "\n0\n5432\n\n\n\n");

        try (OwnPostgres postgres = OwnPostgres.start(folder)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    private static String ask(OwnPostgres postgres, String sql) throws SQLException {
        String[] statements = sql.split(";");
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
                java.sql.Statement statement = connection.createStatement()) {
            for (int i = 0; i < statements.length - 1; i++) {
                statement.execute(statements[i]);
            }
            try (ResultSet rows = statement.executeQuery(statements[statements.length - 1])) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
