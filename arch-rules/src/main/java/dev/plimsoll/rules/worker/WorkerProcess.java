package dev.plimsoll.rules.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One JVM beside this one. */
final class WorkerProcess {
    /** Sooner than it ends by itself, so that no question meets its end. */
    private static final Duration REUSED_WITHIN = Worker.PATIENCE.dividedBy(2);

    /** They end with this JVM; a daemon's own end is far, so that who has ended is forgotten. */
    private static final Set<WorkerProcess> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(WorkerProcess::end)));
    }

    private static final Executor READERS = reading -> {
        Thread thread = new Thread(reading, "plimsoll-worker");
        thread.setDaemon(true);
        thread.start();
    };

    private final List<String> command;
    private final Process process;
    private final Path log;
    private final Writer requests;
    private final BufferedReader answers;
    private volatile boolean hasFailed;
    private volatile long answeredAt = System.nanoTime();

    private WorkerProcess(List<String> command, Process process, Path log) {
        this.command = command;
        this.process = process;
        this.log = log;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static WorkerProcess start(List<String> command) throws IOException {
        Path log = Files.createTempFile("plimsoll-worker", ".log");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        WorkerProcess worker = new WorkerProcess(command, process, log);
        RUNNING.add(worker);
        return worker;
    }

    List<String> command() {
        return command;
    }

    Path log() {
        return log;
    }

    boolean isLosingPatience() {
        return !process.isAlive() || System.nanoTime() - answeredAt > REUSED_WITHIN.toNanos();
    }

    /** The answer to come, null when it ends without one. */
    CompletableFuture<@Nullable String> ask(String request) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        requests.write(request + "\n");
                        requests.flush();
                        return answers.readLine();
                    } catch (IOException e) {
                        // It is gone, and so is what it could say.
                        return null;
                    } finally {
                        answeredAt = System.nanoTime();
                    }
                },
                READERS);
    }

    /** The exit code, once it has ended. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    void end() {
        RUNNING.remove(this);
        process.destroyForcibly();
        if (!hasFailed) {
            log.toFile().delete();
        }
    }

    /** Ends it, and leaves its log to whom is told of it. */
    void fail() {
        hasFailed = true;
        end();
    }
}
