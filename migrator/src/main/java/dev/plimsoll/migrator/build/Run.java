package dev.plimsoll.migrator.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** One run of Maven. */
record Run(boolean isSuccess, Duration took, Path log) {
    private static final String ERROR = "[ERROR] ";
    private static final String GOAL = "Failed to execute goal ";
    private static final Pattern PLACE = Pattern.compile("\\.(java|kt):\\[\\d+");
    private static final List<String> SAYS_NOTHING = List.of(
            "->",
            "[Help",
            "COMPILATION ERROR",
            "To see the full stack trace",
            "Re-run Maven",
            "For more information",
            "After correcting the problems",
            "mvn <args>",
            // The class path of a plugin that broke.
            "---",
            "realm =",
            "strategy =",
            "urls[",
            "Number of foreign imports",
            "import: Entry");
    private static final int ENOUGH = 12;

    /** Whether a plugin's goal was what failed. */
    boolean failedAt(String goal) throws IOException {
        return lines().stream().anyMatch(line -> line.startsWith(ERROR + GOAL + goal));
    }

    /** Maven's own words: the compiler's places before all, then the goals that failed, without where help is to be found. */
    List<String> errors() throws IOException {
        return lines().stream()
                .filter(line -> line.startsWith(ERROR))
                .map(line -> line.substring(ERROR.length()).strip())
                .filter(line -> SAYS_NOTHING.stream().noneMatch(line::startsWith))
                .filter(line -> !line.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(
                                (String line) -> !PLACE.matcher(line).find())
                        .thenComparing(line -> !line.startsWith(GOAL)))
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
