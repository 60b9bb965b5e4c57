package dev.plimsoll.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import dev.plimsoll.rules.Detectors;
import dev.plimsoll.rules.contract.Examples;
import dev.plimsoll.rules.contract.Units;
import dev.plimsoll.standards.Example;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecorderTest {
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    private static final String LEAK = """
            package a;

            class Main {
                static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("a");

                void run(Contact contact) {
                    LOG.info(contact.mail);
                    Runnable later = () -> LOG.info(contact.mail);
                }
            }

            class Second {
                void run(String email) {
                    Main.LOG.info(email); Main.LOG.info(email);
                }
            }
            """;
    private static final Map<String, List<String>> WORDS = Map.of("pii", List.of("a.Secret"));

    @TempDir
    Path folder;

    @Test
    void aCompilationFindsWhatThePassFindsByTheCompanysWords() throws IOException {
        write("a/Main.java", LEAK);
        write("a/Contact.java", "package a; class Contact { @Secret String mail; }");
        write("a/Secret.java", "package a; @interface Secret {}");
        write("a/package-info.java", "package a;");

        assertThat(compile("-nowarn", "-Xlint:all", "-Werror")).isTrue();

        Recording recorded = recorded();
        assertThat(recorded.findings()).isNotEmpty().containsExactlyInAnyOrderElementsOf(pass().findings());
        assertThat(recorded.key()).isEqualTo("key");
        assertThat(recorded.sources()).containsOnlyKeys(files());
        assertThat(recorded.sources()).containsEntry(files().get(0), Recording.digest(Path.of(files().get(0))));
    }

    static Stream<Arguments> examples() {
        List<String> standards = Detectors.sourceStandards();
        Stream<Standard> pages = Standards.all().stream().filter(page -> standards.contains(page.id()));
        return Examples.of(pages, false);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aCompilationFindsWhatThePassFindsInEveryBadExample(Standard standard, Example example) throws IOException {
        for (Map.Entry<String, String> unit : Units.of(example.code()).entrySet()) {
            write(unit.getKey(), unit.getValue());
        }

        assertThat(compile()).isTrue();

        assertThat(recorded().findings())
                .as("%s", standard.id())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(pass().findings());
    }

    @Test
    void lombokWritesItsGettersForBoth() throws IOException {
        write("a/Customer.java", """
                package a;

                @lombok.Getter
                @lombok.extern.slf4j.Slf4j
                class Customer {
                    private String email;

                    static void write(Customer customer) {
                        log.info("By {}", customer.getEmail());
                    }
                }
                """);

        assertThat(compile("-processorpath", String.join(File.pathSeparator, CLASS_PATH)))
                .isTrue();

        assertThat(recorded().findings()).hasSize(1).isEqualTo(pass().findings());
    }

    @Test
    void aCompilationWithAnErrorLeavesNoRecordingNotEvenTheLastOne() throws IOException {
        Path main = write("a/Main.java", "package a; class Main {}");
        assertThat(compile()).isTrue();
        assertThat(Recording.find(folder)).isPresent();
        Files.writeString(main, "package a; class Main { Gone gone; }");

        assertThat(compile()).isFalse();

        assertThat(Recording.find(folder)).isEmpty();
    }

    @Test
    void whatIsNoRecordingIsNone() throws IOException {
        assertThat(Recording.find(folder)).isEmpty();
        write("findings.json", "{\"key\":");
        assertThat(Recording.find(folder)).isEmpty();
        write("findings.json", "{\"key\":\"key\"}");
        assertThat(Recording.find(folder)).isEmpty();
    }

    private boolean compile(String... more) throws IOException {
        new Recording.Wish("key", WORDS).write(folder);
        List<String> options = new ArrayList<>(List.of(
                "-XDcompilePolicy=simple",
                "-d",
                Files.createDirectories(folder.resolve("classes")).toString(),
                "-classpath",
                String.join(File.pathSeparator, CLASS_PATH)));
        options.addAll(List.of(more.length > 1 && more[0].equals("-processorpath") ? more : with("-proc:none", more)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(), manager, null, options, null, manager.getJavaFileObjectsFromStrings(files()));
            task.addTaskListener(Recorder.of(task, folder));
            return task.call();
        }
    }

    private static String[] with(String first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private Recording recorded() {
        return Recording.find(folder).orElseThrow();
    }

    private SourceFindings pass() throws IOException {
        boolean processing = files().get(0).endsWith("Customer.java");
        String classes = folder.resolve("classes").toString();
        SourceFindings found = SourcePass.run(
                new Compilation(files(), classes, CLASS_PATH, List.of(), processing, "17", "UTF-8", WORDS));
        assertThat(found.problem()).isNull();
        return found;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
