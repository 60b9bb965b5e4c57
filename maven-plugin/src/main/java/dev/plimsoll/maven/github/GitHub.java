package dev.plimsoll.maven.github;

import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.maven.report.Results;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The step of a workflow's run that a build is in.
 *
 * @param out where the runner reads commands: lines that begin with {@code ::}
 * @param summary the file of the step's summary
 * @param code the address of the repository's files at the commit; absent where it is not known
 * @param enforcer the enforcer's address, where standards have a page
 */
public record GitHub(
        PrintStream out,
        @Nullable Path summary,
        @Nullable String code,
        @Nullable String enforcer) {
    /** What GitHub takes of one step, in bytes. */
    static final int LARGEST = 1 << 20;

    /** The step that the variables of the environment tell of; empty where they tell of none. */
    public static Optional<GitHub> of(Map<String, String> environment, PrintStream out, @Nullable String enforcer) {
        if (!"true".equals(environment.get("GITHUB_ACTIONS"))) {
            return Optional.empty();
        }
        String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
        return Optional.of(new GitHub(
                out,
                summary.isBlank() ? null : Path.of(summary),
                code(environment),
                enforcer == null ? null : enforcer.replaceFirst("/+$", "")));
    }

    private static @Nullable String code(Map<String, String> environment) {
        String server = environment.get("GITHUB_SERVER_URL");
        String repository = environment.get("GITHUB_REPOSITORY");
        String commit = environment.get("GITHUB_SHA");
        return server == null || repository == null || commit == null
                ? null
                : server + "/" + repository + "/blob/" + commit + "/";
    }

    /** Shows what the modules of the build of this name came to. */
    public void show(String name, Results results, Goals goals) throws IOException {
        new Annotations(goals).of(results).forEach(out::println);
        out.flush();
        if (summary == null) {
            return;
        }
        long used = Files.exists(summary) ? Files.size(summary) : 0;
        String text = new Summary(this, goals).of(name, results, (int) Math.max(0, LARGEST - used));
        Files.writeString(summary, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
