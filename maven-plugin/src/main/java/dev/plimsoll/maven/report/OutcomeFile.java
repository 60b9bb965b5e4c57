package dev.plimsoll.maven.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * How a goal ended, for a pipeline, as Maven exits alike for a violation and for an error:
 * {@code {"goal":"check","outcome":"passed|violation|error","message":"..."}} in {@code outcome.json}, and what a goal
 * adds to it.
 */
public final class OutcomeFile {
    private final Path file;
    private final String goal;
    private final Map<String, String> facts = new TreeMap<>();

    public OutcomeFile(Path folder, String goal) {
        this.file = folder.resolve("outcome.json");
        this.goal = goal;
    }

    /** A goal's work, which answers in a sentence what came of it. */
    @FunctionalInterface
    public interface Work {
        String run() throws MojoExecutionException, MojoFailureException;
    }

    /** Adds a field for pipelines that ask for more. */
    public void add(String name, String value) {
        facts.put(name, value);
    }

    /** Does the work and writes how it ended; a violation is written as one whether it fails the build or not. */
    public void keep(Work work, boolean failOnViolation) throws MojoExecutionException, MojoFailureException {
        String message;
        try {
            Files.deleteIfExists(file);
            message = work.run();
        } catch (MojoFailureException e) {
            write("violation", message(e));
            if (failOnViolation) {
                throw e;
            }
            return;
        } catch (MojoExecutionException | RuntimeException | Error e) {
            writeBeside(e);
            throw e;
        } catch (IOException e) {
            throw new MojoExecutionException(file + " cannot be written: " + e.getMessage(), e);
        }
        write("passed", message);
    }

    private void writeBeside(Throwable broken) {
        try {
            write("error", message(broken));
        } catch (MojoExecutionException unwritten) {
            broken.addSuppressed(unwritten);
        }
    }

    private static String message(Throwable broken) {
        String message = broken.getMessage();
        return message == null ? broken.getClass().getName() : message;
    }

    private void write(String outcome, String message) throws MojoExecutionException {
        String json = "{\"goal\":\"" + goal + "\",\"outcome\":\"" + outcome + "\",\"message\":\"" + escaped(message)
                + "\"" + more() + "}\n";
        try {
            AtomicFile.write(file, json);
        } catch (IOException e) {
            throw new MojoExecutionException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private String more() {
        StringBuilder json = new StringBuilder();
        facts.forEach((name, value) -> json.append(",\"")
                .append(name)
                .append("\":\"")
                .append(escaped(value))
                .append('"'));
        return json.toString();
    }

    /** By hand: to load a library for one line would take longer than a check with no change. */
    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }
}
