package dev.plimsoll.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.Violation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test starts a JVM. */
class SourceCheckTest {
    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    private static final String LEAK = """
            package a;

            class Main {
                static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("a");

                void run(String email) {
                    LOG.info("Grüße an " + email);
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void findingsComeBackAsViolationsWithoutThoseInGeneratedSources() throws Exception {
        Path written = write("src/main/java/a/Main.java", LEAK);
        Path generated = write("target/generated-sources/a/Made.java", LEAK.replace("class Main", "class Made"));

        SourceCheck.Result result = check(CLASS_PATH, written, generated);

        assertThat(result.notRun()).isNull();
        assertThat(result.violations())
                .containsExactly(new Violation(
                        "pii-is-never-logged",
                        "email is written to the log",
                        "src/main/java/a/Main.java",
                        7,
                        "a.Main#run(String)",
                        ""));
    }

    @Test
    void sourcesThatDoNotCompileAreNotRunAndNeverViolations() throws Exception {
        Path leak = write("src/main/java/a/Main.java", LEAK);
        Path broken = write("src/main/java/a/Broken.java", "package a; class Broken extends Gone {}");

        SourceCheck.Result result = check(CLASS_PATH, leak, broken);

        assertThat(result.violations()).isEmpty();
        assertThat(result.notRun())
                .startsWith("the sources do not compile on their own: ")
                .contains("Broken.java:1: cannot find symbol, symbol: class Gone");
    }

    @Test
    void aJvmThatDoesNotStartIsAFailureOfTheToolThatNamesItsOutput() throws IOException {
        Path leak = write("src/main/java/a/Main.java", LEAK);

        assertThatThrownBy(() -> check(List.of(folder), leak))
                .isInstanceOf(SourceCheckFailedException.class)
                .hasMessageContainingAll("exit code 1", "plimsoll-worker");
    }

    private SourceCheck.Result check(List<Path> tool, Path... files) throws IOException, InterruptedException {
        Compilation compilation = new Compilation(
                Stream.of(files).map(Path::toString).toList(),
                folder.resolve("classes").toString(),
                List.of(),
                List.of(),
                false,
                "17",
                "UTF-8",
                Map.of());
        Path target = folder.resolve("target");
        Sources sources = new Sources(folder, List.of(folder.resolve("src/main/java")), target);
        try (SourceCheck check = SourceCheck.start(compilation, tool, target.resolve("plimsoll"))) {
            return check.result(sources);
        }
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
