package dev.plimsoll.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.Detectors;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspectsTest {
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    private static final String CUSTOMER = "package a; class Customer { String email; }";
    private static final String LEAK = """
            package a;

            class Main {
                static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("a");

                void run(Customer customer) {
                    LOG.info(customer.email);
                }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aCustomerIsCompiled() throws IOException {
        write("Customer.java", CUSTOMER);
        Files.createDirectories(classes());
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes().toString(),
                        "-proc:none",
                        folder.resolve("Customer.java").toString());
        assertThat(failed).isZero();
    }

    @Test
    void aFileIsOneThatWritesALog() throws IOException {
        Path leak = write("Main.java", LEAK);

        assertThat(suspects(true)).map(Compilation::files).contains(List.of(leak.toString()));
    }

    @Test
    void aFileIsOneThatReadsTheMachinesClock() throws IOException {
        Path clock = write("Time.java", "package a; class Time { Object today = java.time.LocalDate.now(); }");

        assertThat(suspects(true)).map(Compilation::files).contains(List.of(clock.toString()));
    }

    @Test
    void aFileIsOneWhoseWordsMayBeWrittenInEscapes() throws IOException {
        Path escaped = write("Time.java", "package a; class Time { Object today = java.time.LocalDate.no\\u0077(); }");

        assertThat(suspects(true)).map(Compilation::files).contains(List.of(escaped.toString()));
    }

    @Test
    void aFileIsOneThatHasAnAnnotationOfPersonalDataWhichMayNotBeInItsClass() throws IOException {
        Path guest = write("Guest.java", "package a; class Guest { @dev.plimsoll.platform.Pii String name; }");

        assertThat(suspects(true)).map(Compilation::files).contains(List.of(guest.toString()));
    }

    @Test
    void aModuleWithoutClassesHasNone() throws IOException {
        write("Main.java", LEAK);
        Compilation other = compilation(false, folder.resolve("gone"));

        assertThat(Suspects.of(other, Detectors.traces(Map.of()))).isEmpty();
    }

    @Test
    void processorsThatWriteTypesDoNotRunOnceMore() throws IOException {
        write("Main.java", LEAK);

        assertThat(suspects(true)).map(Compilation::processing).contains(false);
    }

    @Test
    void lombokRunsWhereASuspectUsesIt() throws IOException {
        write("Main.java", LEAK.replace("class Main", "@lombok.Getter class Main"));

        assertThat(suspects(true)).map(Compilation::processing).contains(true);
        assertThat(suspects(false)).map(Compilation::processing).contains(false);
    }

    @Test
    void theOthersNeedNotCompileOnceMore() throws IOException {
        write("Main.java", LEAK);
        write("Customer.java", "package a; class Customer { Gone gone; }");

        SourceFindings found = SourcePass.run(compilation(false, classes()));

        assertThat(found.problem()).isNull();
        assertThat(found.findings()).hasSize(1);
    }

    @Test
    void whereTheClassesLackWhatASuspectUsesAllFilesAreCompiled() throws IOException {
        write("Main.java", LEAK.replace("Customer", "Guest"));
        write("Guest.java", "package a; class Guest { String email; }");

        SourceFindings found = SourcePass.run(compilation(false, classes()));

        assertThat(found.problem()).isNull();
        assertThat(found.findings()).hasSize(1);
    }

    private Optional<Compilation> suspects(boolean processing) throws IOException {
        return Suspects.of(compilation(processing, classes()), Detectors.traces(Map.of()));
    }

    private Compilation compilation(boolean processing, Path classes) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> sources = files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .toList();
            return new Compilation(
                    sources, classes.toString(), CLASS_PATH, List.of(), processing, "17", "UTF-8", Map.of());
        }
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
