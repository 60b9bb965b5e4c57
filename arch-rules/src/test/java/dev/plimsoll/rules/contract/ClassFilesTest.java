package dev.plimsoll.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plimsoll.rules.Detectors;
import dev.plimsoll.standards.Example;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules on classes see what is wrong in the class files of every Java that a service may be compiled for. */
class ClassFilesTest {
    private static final int JAVA_8 = 52;
    private static final int NEWEST_OF_THIS_JAVAC = 17;

    @TempDir
    Path folder;

    /** An example that is written in a newer Java than that is no example for it. */
    @ParameterizedTest(name = "{0} {1} for Java {2}")
    @MethodSource("examples")
    void aBadExampleIsFlaggedInWhateverClassFile(Standard standard, Example example, int java) throws IOException {
        Bench bench = new Bench(folder);
        assumeThat(bench.compiles(example.code(), Math.min(java, NEWEST_OF_THIS_JAVAC)))
                .as("the example is written in Java %s", java)
                .isTrue();
        Path classes = folder.resolve("target/classes");
        say(java, classes);

        assertThat(bench.checkCompiled(standard.id(), classes)).isNotEmpty();
    }

    static Stream<Arguments> examples() {
        Set<String> onClasses = Detectors.architecture().stream()
                .map(rule -> Standard.idOf(rule.getClass()))
                .collect(Collectors.toSet());
        return Examples.of(Standards.all().stream().filter(standard -> onClasses.contains(standard.id())), false)
                .flatMap(example -> Stream.of(8, 11, 17, 21, 25)
                        .map(java -> Arguments.of(example.get()[0], example.get()[1], java)));
    }

    /** What no javac of ours writes is what it does write, with the version that the newer one puts into it. */
    private static void say(int java, Path classes) throws IOException {
        for (Path file : classFiles(classes)) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[7] = (byte) (JAVA_8 - 8 + java);
            Files.write(file, bytes);
        }
    }

    private static List<Path> classFiles(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
