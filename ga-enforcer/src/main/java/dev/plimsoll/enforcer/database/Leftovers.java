package dev.plimsoll.enforcer.database;

import dev.plimsoll.enforcer.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Clears what a killed process leaves behind: a server that still runs, or a lock file whose process id is somebody else's now. */
final class Leftovers {

    private static final long STOP_SECONDS = 15;

    /** The server writes its start time a moment after the system does. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private Leftovers() {}

    /** Only for who holds the {@link FolderLock}: nobody else can be using the data. */
    static void clear(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        Optional<ProcessHandle> process =
                number(lines, 0).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return;
        }
        if (isTheServer(process.get(), number(lines, 2))) {
            stop(process.get());
        } else {
            Files.delete(file);
        }
    }

    /** The third line of the lock file is the server's start, in seconds since the epoch; a reused id started later. */
    private static boolean isTheServer(ProcessHandle process, Optional<Long> start) {
        Optional<Instant> since = process.info().startInstant();
        if (since.isEmpty() || start.isEmpty()) {
            throw stillRunning(process);
        }
        Instant written = Instant.ofEpochSecond(start.get());
        return Duration.between(since.get(), written).abs().compareTo(SLACK) <= 0;
    }

    private static void stop(ProcessHandle server) {
        CompletableFuture<ProcessHandle> gone = server.onExit();
        server.destroy();
        if (!ends(gone)) {
            server.destroyForcibly();
            if (!ends(gone)) {
                throw stillRunning(server);
            }
        }
    }

    private static boolean ends(CompletableFuture<ProcessHandle> gone) {
        try {
            gone.get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException stubborn) {
            return false;
        }
    }

    private static StartupFailure stillRunning(ProcessHandle process) {
        return new StartupFailure(
                "Process " + process.pid() + " holds the lock file of the data folder and cannot be stopped from here.",
                "If it is a PostgreSQL of an earlier run, stop it; if it is something else, delete postmaster.pid in that"
                        + " folder. Then start again.");
    }

    private static Optional<Long> number(List<String> lines, int index) {
        return lines.stream()
                .skip(index)
                .findFirst()
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
