package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which tests hold the gate to which case; {@code -Dplimsoll.write=true} writes it into the guide. */
final class CasesTest {

    private static final Path PAGE = Path.of("../docs/gate-cases.md");
    private static final String BEGIN = "<!-- written by -Dplimsoll.write=true -->\n";
    private static final String END = "<!-- end -->\n";
    private static final Pattern LISTED = Pattern.compile("(?m)^(\\d+)\\. ");
    private static final Pattern NAMED = Pattern.compile("void case(\\d+)_(\\w+)\\(");

    /** A test, in the file that it is in. */
    private record Named(Path file, String sentence) {

        String link() {
            String name = file.getFileName().toString().replace(".java", "");
            return "[" + name + "](" + file.toString().replace('\\', '/') + "): "
                    + sentence.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void everyCaseHasATest() throws IOException {
        List<Integer> listed = LISTED.matcher(Files.readString(PAGE))
                .results()
                .map(CasesTest::number)
                .toList();

        assertThat(listed).isNotEmpty();
        assertThat(tests().keySet()).containsExactlyElementsOf(listed);
    }

    @Test
    void theTableIsWhatTheTestsAreCalled() throws IOException {
        String page = Files.readString(PAGE);
        String generated = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "| case | tests |\n|---|---|\n"
                + rows() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("plimsoll.write")) {
            Files.writeString(PAGE, generated);
        }
        assertThat(PAGE).content().isEqualTo(generated);
    }

    private static String rows() throws IOException {
        return tests().entrySet().stream()
                .map(tests -> "| " + tests.getKey() + " | "
                        + tests.getValue().stream().map(Named::link).collect(Collectors.joining("<br>")) + " |\n")
                .collect(Collectors.joining());
    }

    private static Map<Integer, List<Named>> tests() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            Map<Integer, List<Named>> tests = new TreeMap<>();
            modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(CasesTest::files)
                    .sorted()
                    .forEach(file -> NAMED.matcher(text(file))
                            .results()
                            .forEach(name -> tests.merge(
                                    number(name),
                                    List.of(new Named(file, name.group(2))),
                                    (some, more) -> Stream.concat(some.stream(), more.stream())
                                            .toList())));
            return tests;
        }
    }

    private static int number(MatchResult match) {
        return Integer.parseInt(match.group(1));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
