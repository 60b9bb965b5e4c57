package dev.plimsoll.enforcer.database;

import dev.plimsoll.enforcer.StartupFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real PostgreSQL as a child process, its data in a folder that outlives it. */
final class OwnPostgres implements AutoCloseable {

    /** The major version of the bundled binaries. */
    static final String MAJOR = "18";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final FolderLock lock;

    private OwnPostgres(EmbeddedPostgres postgres, FolderLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    static OwnPostgres start(Path folder) {
        FolderLock lock = FolderLock.take(folder);
        try {
            Path data = folder.toAbsolutePath().resolve("data");
            refuseOtherMajor(data);
            Leftovers.clear(data);
            return new OwnPostgres(run(data), lock);
        } catch (IOException | IllegalStateException broken) {
            lock.close();
            throw new StartupFailure(
                    "PostgreSQL does not start in " + folder + ": " + broken.getMessage(),
                    "Read its messages above; check that the folder is writable and the disk not full, set"
                            + " plimsoll.database.folder to another one, or plimsoll.database.url to a PostgreSQL of your own.",
                    broken);
        } catch (StartupFailure failure) {
            lock.close();
            throw failure;
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?user=postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.close();
    }

    /** The library's defaults are for tests; here a committed row must survive a power cut. */
    private static EmbeddedPostgres run(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    private static void refuseOtherMajor(Path data) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(MAJOR)) {
            throw new StartupFailure(
                    "The data in " + data + " were written by PostgreSQL " + found + ", this is PostgreSQL " + MAJOR
                            + ".",
                    "Dump them with PostgreSQL " + found + " and restore the dump here (pg_dumpall, psql), or set"
                            + " plimsoll.database.folder to an empty folder, or plimsoll.database.url to that PostgreSQL.");
        }
    }
}
