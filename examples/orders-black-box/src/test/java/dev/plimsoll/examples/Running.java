package dev.plimsoll.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service as a process of its own, and what it wrote to its log. */
final class Running implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port(?:\\(s\\):)? (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;

    private Running(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.port = waitFor(this::startedOn);
    }

    /** Starts Java with these arguments, and waits until the service listens. */
    static Running java(List<String> arguments) {
        try {
            Path log = Files.createTempFile("service", ".log");
            return new Running(
                    command(arguments)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs Java with these arguments to its end. */
    static void toItsEnd(List<String> arguments) {
        try {
            int end = command(arguments).inheritIO().start().waitFor();
            if (end != 0) {
                throw new IllegalStateException("It ended with " + end + ": " + arguments);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dserver.port=0"));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private Integer startedOn() {
        Matcher port = PORT.matcher(log());
        if (port.find()) {
            return Integer.valueOf(port.group(1));
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("It did not start: " + log());
        }
        throw new AssertionError("It does not listen yet: " + log());
    }

    String address() {
        return "http://localhost:" + port;
    }

    String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks again as long as an assertion fails, for some minutes. */
    static <T> T waitFor(Supplier<T> question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
