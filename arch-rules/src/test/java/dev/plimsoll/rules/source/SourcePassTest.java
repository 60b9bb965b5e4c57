package dev.plimsoll.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePassTest {
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    private static final String LEAK = """
            package a;

            class Main {
                static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("a");

                void run(String email) {
                    LOG.info(email);
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void withoutFilesThereIsNothingToFind() throws IOException {
        assertThat(run(null, false)).isEqualTo(new SourceFindings(List.of(), null, null));
    }

    @Test
    void sourcesInWhichNothingIsWrongHaveNoFinding() throws IOException {
        write("a/Main.java", "package a; class Main {}");

        assertThat(run("17", false)).isEqualTo(new SourceFindings(List.of(), null, null));
    }

    @Test
    void aFindingHasItsCheckFileAndLine() throws IOException {
        Path file = write("a/Main.java", LEAK);

        assertThat(run("17", false).findings())
                .containsExactly(new SourceFindings.SourceFinding(
                        "PiiIsNeverLogged", file.toString(), 7, "email is written to the log", "a.Main#run(String)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "1.8", "11", "17"})
    void olderSourcesAreRead(String release) throws IOException {
        write("a/Main.java", LEAK);

        SourceFindings found = run(release, false);
        assertThat(found.problem()).isNull();
        assertThat(found.findings()).hasSize(1);
    }

    @Test
    void recordsAndSwitchExpressionsAreRead() throws IOException {
        write("a/Main.java", """
                package a;

                record Main(String email) {
                    static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("a");

                    Main {
                        LOG.info(switch (email) {
                            case "" -> "none";
                            default -> "some";
                        });
                    }

                    void write() {
                        LOG.info(email());
                    }
                }
                """);

        assertThat(run("17", false).findings())
                .extracting(SourceFindings.SourceFinding::line)
                .containsExactly(14);
    }

    @Test
    void whatDoesNotCompileIsAProblemInTheCompilersWords() throws IOException {
        Path file = write("a/Main.java", "package a;\n\nclass Main {\n    Gone gone;\n}\n");

        assertThat(run("17", false).problem()).isEqualTo(file + ":4: cannot find symbol, symbol: class Gone");
    }

    @Test
    void aLanguageLevelThatTheCompilerDoesNotKnowIsAProblem() throws IOException {
        write("a/Main.java", LEAK);

        assertThat(run("1.4", false).problem()).contains("1.4");
    }

    @Test
    void theReleaseOfALaterCompilerIsAProblem() throws IOException {
        write("a/Main.java", LEAK);

        assertThat(run("99", false).problem()).isEqualTo("invalid source release: 99");
    }

    @Test
    void aModuleIsReadAsIfItWereNone() throws IOException {
        write("module-info.java", "module a { requires java.logging; requires org.gone; }");
        write("a/Main.java", LEAK);

        SourceFindings found = run("17", false);
        assertThat(found.problem()).isNull();
        assertThat(found.findings()).hasSize(1);
    }

    @Test
    void lombokOnTheClassPathWritesItsGetters() throws IOException {
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

        SourceFindings found = run("17", true);
        assertThat(found.problem()).isNull();
        assertThat(found.findings())
                .extracting(SourceFindings.SourceFinding::line)
                .containsExactly(9);
    }

    @Test
    void lombokOnTheProcessorPathWritesItsGetters() throws IOException {
        write("a/Customer.java", """
                package a;

                @lombok.Data
                class Customer {
                    private String email;

                    static String read(Customer customer) {
                        return customer.getEmail();
                    }
                }
                """);
        List<String> lombok =
                CLASS_PATH.stream().filter(entry -> entry.contains("lombok")).toList();

        assertThat(run("17", true, lombok).problem()).isNull();
    }

    @Test
    void withoutProcessorsGettersThatLombokWouldWriteAreAProblem() throws IOException {
        write("a/Customer.java", """
                package a;

                @lombok.Data
                class Customer {
                    private String email;

                    static String read(Customer customer) {
                        return customer.getEmail();
                    }
                }
                """);

        assertThat(run("17", false).problem()).contains("cannot find symbol", "getEmail()");
    }

    @Test
    void whatAProcessorWritesDuringThePassIsLeftOut() throws IOException {
        write("a/Main.java", "package a; @Deprecated class Main { Written written; }");
        Path services = folder.resolve("processor/META-INF/services/javax.annotation.processing.Processor");
        Files.createDirectories(services.getParent());
        Files.writeString(services, WritesALeak.class.getName());
        List<String> processors = new ArrayList<>(CLASS_PATH);
        processors.removeIf(entry -> entry.contains("lombok"));
        processors.add(folder.resolve("processor").toString());

        assertThat(run("17", true, processors)).isEqualTo(new SourceFindings(List.of(), null, null));
    }

    @Test
    void aCheckOfOthersThatBreaksIsAProblemAndNoCleanModule() throws IOException {
        write("a/Main.java", LEAK);
        Path services = folder.resolve("checks/META-INF/services/" + BugChecker.class.getName());
        Files.createDirectories(services.getParent());
        Files.writeString(services, BreaksAtOnce.class.getName());
        List<String> processors = new ArrayList<>(CLASS_PATH);
        processors.removeIf(entry -> entry.contains("lombok"));
        processors.add(folder.resolve("checks").toString());

        assertThat(run("17", true, processors).problem())
                .isEqualTo("javac broke off: java.lang.IllegalStateException: no settings");
    }

    /** As a check of somebody else that needs settings. */
    @BugPattern(summary = "breaks", severity = SeverityLevel.WARNING)
    public static final class BreaksAtOnce extends BugChecker {
        private static final long serialVersionUID = 1L;

        public BreaksAtOnce() {
            throw new IllegalStateException("no settings");
        }
    }

    /** Generates a class that logs what it should not. */
    @SupportedAnnotationTypes("java.lang.Deprecated")
    public static final class WritesALeak extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (annotations.isEmpty()) {
                return false;
            }
            try (var writer =
                    processingEnv.getFiler().createSourceFile("a.Written").openWriter()) {
                writer.write(LEAK.replace("class Main", "class Written"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return false;
        }
    }

    private SourceFindings run(@Nullable String release, boolean processing) throws IOException {
        return run(release, processing, List.of());
    }

    private SourceFindings run(@Nullable String release, boolean processing, List<String> processorPath)
            throws IOException {
        String classes = folder.resolve("classes").toString();
        return SourcePass.run(
                new Compilation(files(), classes, CLASS_PATH, processorPath, processing, release, "UTF-8", Map.of()));
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
