package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.gate.Mutants.Survivor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** No mutant survives without a reason; with the profile {@code mutation}, {@code -Dplimsoll.write=true} writes the figures. */
final class SurvivorsTest {

    private static final Path PAGE = Path.of("../docs/mutation.md");
    private static final String BEGIN = "<!-- written by -Dplimsoll.write=true -->\n";
    private static final String END = "<!-- end -->\n";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\w+) \\| `(.+)` \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Map<String, Path> SOURCES = sources();

    @Test
    void everyReasonIsForCodeThatIsThere() throws IOException {
        assertThat(reasons()).isNotEmpty();
        for (Survivor survivor : reasons()) {
            assertThat(lines(survivor.file())).contains(survivor.code());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "plimsoll.mutation", matches = "true")
    void everySurvivorHasAReason() throws IOException {
        List<Survivor> survivors = new ArrayList<>();
        for (Mutants mutants : mutants()) {
            survivors.addAll(mutants.survivors());
        }
        assertThat(reasons()).containsExactlyInAnyOrderElementsOf(survivors);
    }

    @Test
    @EnabledIfSystemProperty(named = "plimsoll.mutation", matches = "true")
    void theFiguresAreThoseOfTheReports() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder rows = new StringBuilder("| module | mutants | killed | survived |\n|---|---|---|---|\n");
        for (Mutants mutants : mutants()) {
            int survived = mutants.survivors().size();
            rows.append("| `%s` | %d | %d | %d |%n"
                    .formatted(mutants.module(), mutants.made(), mutants.made() - survived, survived));
        }
        String generated =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + rows + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("plimsoll.write")) {
            Files.writeString(PAGE, generated);
        }
        assertThat(PAGE).content().isEqualTo(generated);
    }

    /** What is changed, by its module and the folder in it of its report. */
    private static Map<String, Path> sources() {
        Map<String, Path> sources = new TreeMap<>(Map.of(
                "ga-enforcer", Path.of("src/main/java/dev/plimsoll/enforcer/gate"),
                "standards", Path.of("../standards/src/main/java/dev/plimsoll/standards/policy")));
        for (String topic : List.of(
                "api",
                "data",
                "delivery",
                "dependencies",
                "integration",
                "observability",
                "place",
                "privacy",
                "structure")) {
            sources.put("arch-rules/" + topic, Path.of("../arch-rules/src/main/java/dev/plimsoll/rules", topic));
        }
        return sources;
    }

    private static List<Mutants> mutants() throws IOException {
        List<Mutants> mutants = new ArrayList<>();
        for (Map.Entry<String, Path> module : SOURCES.entrySet()) {
            mutants.add(Mutants.of(module.getKey(), module.getValue()));
        }
        return mutants;
    }

    private static List<Survivor> reasons() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> new Survivor(row.group(1), row.group(2).replace("\\|", "|"), row.group(3)))
                .toList();
    }

    private static Stream<String> lines(String file) throws IOException {
        for (Path folder : SOURCES.values()) {
            if (Files.exists(folder.resolve(file + ".java"))) {
                return Files.readAllLines(folder.resolve(file + ".java")).stream()
                        .map(String::strip);
            }
        }
        return Stream.of();
    }
}
