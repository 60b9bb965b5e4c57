package dev.plimsoll.rules.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One JVM beside this one. */
final class WorkerProcess {
    /** Sooner than it ends by itself, so that no question meets its end. */
    private static final Duration REUSED_WITHIN = Worker.PATIENCE.dividedBy(2);

    /** A module's classes and its sources; what both need is loaded and compiled once. */
    private static final int AT_ONCE = 2;

    /** They end with this JVM; a daemon's own end is far, so that who has ended is forgotten. */
    private static final Set<WorkerProcess> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(WorkerProcess::end)));
    }

    private final List<String> command;
    private final Process process;
    private final Path log;
    private final Writer requests;
    private final Map<String, CompletableFuture<@Nullable String>> asked = new HashMap<>();
    private int numbers;
    private boolean hasEnded;
    private boolean hasFailed;
    private long answeredAt = System.nanoTime();

    private WorkerProcess(List<String> command, Process process, Path log) {
        this.command = command;
        this.process = process;
        this.log = log;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
    }

    static WorkerProcess start(List<String> command) throws IOException {
        Path log = Files.createTempFile("plimsoll-worker", ".log");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        WorkerProcess worker = new WorkerProcess(command, process, log);
        RUNNING.add(worker);
        Thread reader = new Thread(worker::readAnswers, "plimsoll-worker");
        reader.setDaemon(true);
        reader.start();
        return worker;
    }

    Path log() {
        return log;
    }

    /** Whether it has room for one program more of this command. */
    synchronized boolean isFreeFor(List<String> other) {
        return command.equals(other) && asked.size() < AT_ONCE && !isLosingPatience();
    }

    /** Whether nobody should ask it any more. */
    synchronized boolean isLosingPatience() {
        return hasEnded || hasFailed || asked.isEmpty() && System.nanoTime() - answeredAt > REUSED_WITHIN.toNanos();
    }

    /** The answer to come, null when it ends without one. */
    synchronized CompletableFuture<@Nullable String> ask(String request) {
        CompletableFuture<@Nullable String> answer = new CompletableFuture<>();
        if (hasEnded) {
            answer.complete(null);
            return answer;
        }
        String number = String.valueOf(numbers++);
        asked.put(number, answer);
        try {
            requests.write(number + "\t" + request + "\n");
            requests.flush();
        } catch (IOException e) {
            // It is gone, and so is what it could say.
            endedByItself();
        }
        return answer;
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

    /** Ends it, at once or with what is under way. */
    synchronized void forget() {
        if (asked.isEmpty()) {
            end();
        }
    }

    /** Takes no more programs, and leaves its log to whom is told of it. */
    synchronized void fail() {
        hasFailed = true;
        forget();
    }

    /** Ends it whatever is under way. */
    synchronized void kill() {
        hasFailed = true;
        end();
    }

    private void readAnswers() {
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                String[] answer = line.split("\t", 2);
                answered(answer[0], answer[1]);
            }
        } catch (IOException e) {
            // As when there is nothing more to read.
        }
        endedByItself();
    }

    private synchronized void answered(String number, String answer) {
        answeredAt = System.nanoTime();
        CompletableFuture<@Nullable String> waiting = asked.remove(number);
        if (waiting != null) {
            waiting.complete(answer);
        }
        if (hasFailed) {
            forget();
        }
    }

    private synchronized void endedByItself() {
        hasEnded = true;
        asked.values().forEach(waiting -> waiting.complete(null));
        asked.clear();
    }
}
