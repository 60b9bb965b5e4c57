package dev.plimsoll.rules.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.ArchitectureCheck;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The loggers that Lombok writes into a class are found in its bytecode. */
class LombokLoggersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"java.Log", "log4j.Log4j", "apachecommons.CommonsLog"})
    void theLoggerThatLombokWritesIsFlaggedAtItsClass(String annotation) throws IOException {
        assertThat(afterLombok("""
                        package a;

                        @lombok.extern.%s
                        class Main {
                            void run() { log.info("a"); }
                        }
                        """.formatted(annotation)))
                .extracting(Violation::element, Violation::line)
                .containsExactly(Tuple.tuple("a.Main#log", 4));
    }

    @Test
    void theLoggerOfSlf4jThatLombokWritesIsFine() throws IOException {
        assertThat(afterLombok("""
                        package a;

                        @lombok.extern.slf4j.Slf4j
                        class Main {
                            void run() { log.info("a"); }
                        }
                        """)).isEmpty();
    }

    private List<Violation> afterLombok(String code) throws IOException {
        Path source = folder.resolve("src/a/Main.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, code);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String path = System.getProperty("java.class.path");
        String lombok = Stream.of(path.split(File.pathSeparator))
                .filter(entry -> entry.contains("lombok"))
                .findFirst()
                .orElseThrow();
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-processorpath", lombok, "-cp", path, "-d", "" + classes, "" + source);
        assertThat(exit).isZero();
        Sources sources = new Sources(folder, List.of(folder.resolve("src")), folder.resolve("target"));
        return ArchitectureCheck.run(classes, List.of(), Vocabulary.OWN, sources).violations().stream()
                .filter(violation -> violation.standard().equals("logging-uses-slf4j"))
                .toList();
    }
}
