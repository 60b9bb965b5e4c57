package dev.plimsoll.migrator.worker;

import dev.plimsoll.standards.migrate.MigrationException;
import dev.plimsoll.standards.migrate.MigrationOrder.Engine;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engine's JVM, seen from outside; one that dies of its work is started once more with twice the heap. */
public final class EngineProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Engine engine;
    private final Path log;
    private int megabytes;
    private @Nullable Request lastParsed;
    private Process process;

    private EngineProcess(Engine engine, Path log) throws IOException {
        this.engine = engine;
        this.log = log;
        this.megabytes = engine.megabytes();
        this.process = start();
    }

    /** Starts it; what it prints goes into {@code log}. */
    public static EngineProcess start(Engine engine, Path log) throws IOException {
        return new EngineProcess(engine, log);
    }

    /** Parses a project, over which recipes then run. */
    public Understood parse(Request.Project project) throws InterruptedException {
        lastParsed = new Request(project, null);
        return Objects.requireNonNull(answer(lastParsed).parsed());
    }

    /**
     * Runs groups of recipes one after the other; before any project is parsed it only names them.
     *
     * @throws MigrationException when a recipe or a parameter is not known
     */
    public List<GroupRan> run(Request.Wanted wanted) throws InterruptedException {
        return Objects.requireNonNull(answer(new Request(null, wanted)).ran());
    }

    private Answer answer(Request request) throws InterruptedException {
        String line = asked(request);
        if (line == null) {
            line = askedOnceMore(request);
        }
        Answer answer = EngineWorker.JSON.readValue(line, Answer.class);
        if (answer.refused() != null) {
            throw new MigrationException(answer.refused());
        }
        return answer;
    }

    private String askedOnceMore(Request request) throws InterruptedException {
        megabytes *= 2;
        close();
        try {
            process = start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean isParsing = request.parse() != null;
        String line = isParsing || lastParsed == null || asked(lastParsed) != null ? asked(request) : null;
        if (line == null) {
            throw new MigrationException("The engine ended at its work, with " + megabytes / 2 + " MB and with "
                    + megabytes + " MB of heap; give it more with -Dplimsoll.engineMemory, or see " + log);
        }
        return line;
    }

    /** Null when it is gone. */
    private @Nullable String asked(Request request) throws InterruptedException {
        CompletableFuture<@Nullable String> answer =
                CompletableFuture.supplyAsync(() -> exchanged(request), EngineProcess::inThread);
        try {
            return answer.get(PATIENCE.toMinutes(), TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            close();
            throw new MigrationException(
                    "The engine gave no answer for " + PATIENCE.toMinutes() + " minutes and was ended; see " + log, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String exchanged(Request request) {
        try {
            Writer requests = process.outputWriter(StandardCharsets.UTF_8);
            requests.write(EngineWorker.JSON.writeValueAsString(request) + "\n");
            requests.flush();
            BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
            return answers.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private static void inThread(Runnable work) {
        Thread thread = new Thread(work, "plimsoll-engine");
        thread.setDaemon(true);
        thread.start();
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        // It lives for minutes: the second compiler would take more from the work than it gives.
                        "-XX:TieredStopAtLevel=1",
                        // Fluent code is a deep tree.
                        "-Xss16m",
                        "-XX:+ExitOnOutOfMemoryError",
                        // Else the JVM's last words would be taken for an answer.
                        "-XX:+DisplayVMOutputToStderr",
                        "-cp",
                        engine.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        EngineWorker.class.getName())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        return started;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
