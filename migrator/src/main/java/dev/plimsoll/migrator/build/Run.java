package dev.plimsoll.migrator.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One run of Maven. */
record Run(boolean isSuccess, Duration took, Path log) {
    private static final String ERROR = "[ERROR] ";
    private static final int ENOUGH = 12;

    /** Whether a plugin's goal was what failed. */
    boolean failedAt(String goal) throws IOException {
        return lines().stream().anyMatch(line -> line.startsWith(ERROR + "Failed to execute goal " + goal));
    }

    /** Maven's own words: the first of its errors, without where help is to be found. */
    List<String> errors() throws IOException {
        return lines().stream()
                .filter(line -> line.startsWith(ERROR))
                .map(line -> line.substring(ERROR.length()).strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("->") && !line.startsWith("[Help"))
                .distinct()
                .limit(ENOUGH)
                .toList();
    }

    private List<String> lines() throws IOException {
        // A build may print in any encoding; what is looked for is ASCII.
        return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
    }
}
