package dev.plimsoll.rules.source;

import dev.plimsoll.rules.Detectors;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.rules.worker.Work;
import dev.plimsoll.rules.worker.WorkFailedException;
import dev.plimsoll.rules.worker.Workers;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The checks on sources, under way in a JVM beside this one, which alone gets the flags that open javac. */
public final class SourceCheck implements AutoCloseable {
    private static final Duration TIME_OUT = Duration.ofMinutes(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final Work work;
    private final Path answer;

    private SourceCheck(Work work, Path answer) {
        this.work = work;
        this.answer = answer;
    }

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
     * Begins.
     *
     * @param toolClassPath the class path of this code itself and of all that it needs
     * @param folder for the files that pass between the two JVMs
     */
    public static SourceCheck start(Compilation compilation, List<Path> toolClassPath, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path request = folder.resolve("source-pass.json");
        Path answer = folder.resolve("source-pass-findings.json");
        Files.deleteIfExists(answer);
        Files.writeString(request, JSON.writeValueAsString(compilation));
        return new SourceCheck(Workers.begin(SourcePass.class, toolClassPath, request, answer), answer);
    }

    /**
     * Waits for its end, and brings the findings back.
     *
     * @throws SourceCheckFailedException when a check breaks
     */
    public Result result(Sources sources) throws InterruptedException {
        try {
            if (!work.isDoneWithin(TIME_OUT)) {
                return Result.notRun(
                        Obstacle.TIME_OUT,
                        "the sources took longer than " + TIME_OUT.toMinutes() + " minutes to compile once more");
            }
        } catch (WorkFailedException e) {
            throw new SourceCheckFailedException("The pass over the sources failed: " + e.getMessage());
        }
        return of(JSON.readValue(answer.toFile(), SourceFindings.class), sources);
    }

    @Override
    public void close() {
        work.close();
    }

    /** What was found by whatever compilation, as {@link #result} brings it back. */
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
                        .map(finding -> new Violation(
                                ids.getOrDefault(finding.check(), finding.check()),
                                finding.message(),
                                sources.relative(Path.of(finding.file())),
                                finding.line(),
                                finding.element(),
                                ""))
                        .sorted(Violation.ORDER)
                        .toList(),
                null,
                null);
    }
}
