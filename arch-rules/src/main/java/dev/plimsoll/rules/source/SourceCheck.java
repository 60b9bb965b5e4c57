package dev.plimsoll.rules.source;

import dev.plimsoll.rules.Detectors;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Runs the checks on sources in a JVM of its own, which alone gets the flags that open javac. */
public final class SourceCheck {
    private static final Duration TIME_OUT = Duration.ofMinutes(10);
    private static final JsonMapper JSON = new JsonMapper();

    /** The flags that open javac to Error Prone; the newest JDKs still know them all. */
    private static final List<String> OPEN_JAVAC = Stream.concat(
                    Stream.of("api", "file", "main", "model", "parser", "processing", "tree", "util")
                            .map(name -> "--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"),
                    Stream.of("code", "comp")
                            .map(name -> "--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"))
            .toList();

    private SourceCheck() {}

    /** What can keep the checks from running. */
    public enum Obstacle {
        NO_SOURCES,
        PROCESSORS_OUT_OF_REACH,
        SOURCES_DO_NOT_COMPILE,
        TIME_OUT
    }

    /**
     * What was found, or why the checks could not run.
     *
     * @param obstacle absent when they ran
     * @param notRun the obstacle in words, absent when they ran
     */
    public record Result(
            List<Violation> violations,
            @Nullable Obstacle obstacle,
            @Nullable String notRun) {
        public Result {
            violations = List.copyOf(violations);
        }

        /** Of checks that did not run. */
        public static Result notRun(Obstacle obstacle, String reason) {
            return new Result(List.of(), obstacle, reason);
        }
    }

    /**
     * Forks, compiles, and brings the findings back.
     *
     * @param toolClassPath the class path of this code itself and of all that it needs
     * @param work a folder for the files that pass between the two JVMs
     * @throws SourceCheckFailedException when a check breaks
     */
    public static Result run(Compilation compilation, List<Path> toolClassPath, Sources sources, Path work)
            throws IOException, InterruptedException {
        Files.createDirectories(work);
        Path request = work.resolve("source-pass.json");
        Path answer = work.resolve("source-pass-findings.json");
        Path log = work.resolve("source-pass.log");
        Files.deleteIfExists(answer);
        Files.writeString(request, JSON.writeValueAsString(compilation));
        Process process = new ProcessBuilder(command(toolClassPath, request, answer))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(TIME_OUT.toSeconds(), TimeUnit.SECONDS)) {
                return Result.notRun(
                        Obstacle.TIME_OUT,
                        "the sources took longer than " + TIME_OUT.toMinutes() + " minutes to compile once more");
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0 || !Files.exists(answer)) {
            throw new SourceCheckFailedException("The pass over the sources ended with exit code " + process.exitValue()
                    + "; its output is in " + log);
        }
        return of(JSON.readValue(answer.toFile(), SourceFindings.class), sources);
    }

    private static List<String> command(List<Path> toolClassPath, Path request, Path answer) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(OPEN_JAVAC);
        command.add("-cp");
        command.add(toolClassPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(SourcePass.class.getName(), request.toString(), answer.toString()));
        return command;
    }

    /** What was found by whatever compilation, as {@link #run} brings it back. */
    public static Result of(SourceFindings findings, Sources sources) {
        if (findings.crash() != null) {
            throw new SourceCheckFailedException("A check on the sources failed: " + findings.crash());
        }
        if (findings.problem() != null) {
            return Result.notRun(
                    Obstacle.SOURCES_DO_NOT_COMPILE, "the sources do not compile on their own: " + findings.problem());
        }
        Map<String, String> ids =
                Detectors.source().stream().collect(Collectors.toMap(Class::getSimpleName, Standard::idOf));
        return new Result(
                findings.findings().stream()
                        .filter(finding -> !sources.isGenerated(Path.of(finding.file())))
                        .map(finding -> {
                            Path file = Path.of(finding.file());
                            String element = sources.elementAt(file, finding.line());
                            return new Violation(
                                    ids.getOrDefault(finding.check(), finding.check()),
                                    finding.message(),
                                    sources.relative(file),
                                    finding.line(),
                                    element,
                                    "");
                        })
                        .sorted(Violation.ORDER)
                        .toList(),
                null,
                null);
    }
}
