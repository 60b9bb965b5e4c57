package dev.plimsoll.enforcer.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Clears what a killed process leaves behind: a server that still runs, or a lock file whose process id is somebody else's now. */
final class Leftovers {

    private static final long STOP_SECONDS = 15;

    private Leftovers() {}

    /** Only for who holds the {@link FolderLock}: nobody else can be using the data. */
    static void clear(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        String pid = Files.readString(file).lines().findFirst().orElse("").strip();
        ProcessHandle process = pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .orElse(null)
                : null;
        if (process == null) {
            return;
        }
        String command = process.info().command().orElse("postgres");
        if (command.contains("postgres")) {
            stop(process);
        } else {
            Files.delete(file);
        }
    }

    private static void stop(ProcessHandle server) {
        CompletableFuture<ProcessHandle> gone = server.onExit();
        server.destroy();
        try {
            gone.get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            server.destroyForcibly();
            gone.join();
        }
    }
}
