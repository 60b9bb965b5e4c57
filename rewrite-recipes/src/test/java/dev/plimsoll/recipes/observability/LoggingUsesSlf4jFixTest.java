package dev.plimsoll.recipes.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggingUsesSlf4jFixTest {
    private static final String FILE = "src/main/java/a/Main.java";
    private static final String JUL = """
            package a;

            import java.util.logging.Level;
            import java.util.logging.Logger;

            class Main {
                private static final Logger LOG = Logger.getLogger(Main.class.getName());

                void run(String name, int count, Exception e, Object[] all) {
                    %s
                }
            }
            """;
    private static final String LOG4J = """
            package a;

            import org.apache.log4j.Level;
            import org.apache.log4j.Logger;

            class Main {
                private static final Logger LOG = Logger.getLogger(Main.class);

                void run(String name, Object thing, Exception e, char[] letters) {
                    %s
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOG.entering(name, name);| SLF4J has nothing like entering as it is called there",
                "LOG.info(name); LOG.setLevel(Level.ALL);| SLF4J has nothing like setLevel as it is called there",
                "LOG.info(() -> name);| SLF4J has nothing like info as it is called there",
                "LOG.log(count > 1 ? Level.INFO : Level.FINE, name);| SLF4J has nothing like log as it is called there",
                "LOG.log(Level.OFF, name);| SLF4J has nothing like log as it is called there",
                "LOG.log(Level.INFO, name, count);| SLF4J has nothing like log as it is called there",
                "LOG.log(Level.INFO, \"it''s {0}\", name);| SLF4J has nothing like log as it is called there",
                "LOG.log(Level.INFO, \"{1} {0}\", new Object[] {name, count});"
                        + "| SLF4J has nothing like log as it is called there",
                "LOG.log(Level.INFO, \"{0} {1}\", all);| SLF4J has nothing like log as it is called there",
                "LOG.info(name); System.out.println(LOG);| LOG is handed on",
                "java.util.function.Consumer<String> to = LOG::info;| LOG is handed on",
                "LOG.info(name); java.util.List.of(Logger.getLogger(name));"
                        + "| the logger that getLogger returns is handed on",
                "Class<?> type = Logger.class;| a logger is a parameter, a result or a type of something else",
            })
    void whatSlf4jDoesNotHaveIsLeftAndSaid(String statement, String reason) {
        Map<String, String> files = Map.of(FILE, JUL.formatted(statement));

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of(FILE + ": " + reason)));
    }

    @ParameterizedTest
    @CsvSource({"LOG.info(null);", "LOG.info(letters);", "LOG.addAppender(null);"})
    void whatLog4jAloneTakesIsLeft(String statement) {
        Map<String, String> files = Map.of(FILE, LOG4J.formatted(statement));

        assertThat(work(files).files()).isEqualTo(files);
        assertThat(work(files).left()).hasSize(1);
    }

    @Test
    void aLoggerThatOtherFilesUseIsLeftInAll() {
        Map<String, String> files = files("src/main/java/a/Base.java", """
                package a;

                import org.apache.commons.logging.Log;
                import org.apache.commons.logging.LogFactory;

                class Base {
                    protected final Log log = LogFactory.getLog(getClass());
                }
                """, FILE, """
                package a;

                class Main extends Base {
                    void run() {
                        log.info("a");
                    }
                }
                """);

        assertThat(work(files))
                .isEqualTo(new Workshop.Work(files, List.of("src/main/java/a/Base.java: log is used by other files")));
    }

    @Test
    void aLoggerInheritedFromALibraryStaysAndTheOwnOneMoves() {
        assertThat(mend("""
                        package a;

                        import java.util.logging.Logger;

                        class Main extends org.springframework.context.support.ApplicationObjectSupport {
                            private static final Logger OWN = Logger.getLogger("a");

                            void run() {
                                logger.fatal("theirs");
                                OWN.severe("ours");
                            }
                        }
                        """)).contains("logger.fatal(\"theirs\")", "OWN.error(\"ours\")");
    }

    @Test
    void whatOnlySetsLevelsIsLeftWithoutAWord() {
        Map<String, String> files = Map.of(FILE, """
                package a;

                class Main {
                    void quiet() {
                        java.util.logging.Logger.getLogger("org.hibernate").setLevel(java.util.logging.Level.OFF);
                    }

                    java.util.logging.Logger getParentLogger() {
                        return null;
                    }
                }
                """);

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    @Test
    void anotherTypeCalledLoggerIsInTheWay() {
        Map<String, String> files = files("src/main/java/a/Logger.java", "package a;\n\nclass Logger {}\n", FILE, """
                package a;

                import org.apache.commons.logging.Log;
                import org.apache.commons.logging.LogFactory;

                class Main {
                    private static final Log LOG = LogFactory.getLog(Main.class);
                    Logger other;
                }
                """);

        assertThat(work(files))
                .isEqualTo(new Workshop.Work(files, List.of(FILE + ": it uses another type called Logger")));
    }

    @Test
    void testsAreLeftAsTheyAre() {
        Map<String, String> files = Map.of("src/test/java/a/Main.java", JUL.formatted("LOG.info(name);"));

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    @Test
    void whereSlf4jIsNotOnTheClassPathNothingIsChangedAndThatIsSaid() {
        Map<String, String> files = files("pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>a</groupId>
                  <artifactId>a</artifactId>
                  <version>1</version>
                </project>
                """, FILE, JUL.formatted("LOG.info(name);"));

        assertThat(work(files))
                .isEqualTo(new Workshop.Work(
                        files, List.of(FILE + ": its module does not compile against org.slf4j:slf4j-api")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOG.severe(name);| LOG.error(name);",
                "LOG.warning(name);| LOG.warn(name);",
                "LOG.info(name);| LOG.info(name);",
                "LOG.config(name);| LOG.info(name);",
                "LOG.fine(name);| LOG.debug(name);",
                "LOG.finer(name);| LOG.debug(name);",
                "LOG.finest(name);| LOG.trace(name);",
                "LOG.log(Level.WARNING, name);| LOG.warn(name);",
                "LOG.log(Level.SEVERE, name, e);| LOG.error(name, e);",
                "LOG.log(Level.SEVERE, null, e);| LOG.error(e.toString(), e);",
                "LOG.log(Level.FINE, \"by {0}!\", name);| LOG.debug(\"by {}!\", name);",
                "LOG.log(Level.INFO, \"{0} of {1}\", new Object[] {name, count});| LOG.info(\"{} of {}\", name, count);",
                "if (LOG.isLoggable(Level.FINE)) LOG.fine(name);| if (LOG.isDebugEnabled()) LOG.debug(name);",
                "Logger.getLogger(name).info(name);| LoggerFactory.getLogger(name).info(name);",
            })
    void aCallOfJavaUtilLoggingBecomesOneOfSlf4j(String before, String after) throws IOException {
        String mended = mend(JUL.formatted(before));

        assertThat(mended).isEqualTo(slf4j("String name, int count, Exception e, Object[] all", after));
        assertIsGood(mended);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOG.fatal(name);| LOG.error(name);",
                "LOG.fatal(name, e);| LOG.error(name, e);",
                "LOG.info(thing);| LOG.info(String.valueOf(thing));",
                "LOG.error(e);| LOG.error(String.valueOf(e));",
                "LOG.error(e, e);| LOG.error(String.valueOf(e), e);",
                "LOG.log(Level.WARN, name);| LOG.warn(name);",
                "if (LOG.isEnabledFor(Level.ERROR)) LOG.error(name);| if (LOG.isErrorEnabled()) LOG.error(name);",
                "if (LOG.isTraceEnabled()) LOG.trace(name);| if (LOG.isTraceEnabled()) LOG.trace(name);",
                "this.LOG.info(name + thing);| this.LOG.info(name + thing);",
            })
    void aCallOfLog4jBecomesOneOfSlf4j(String before, String after) throws IOException {
        String mended = mend(LOG4J.formatted(before));

        assertThat(mended).isEqualTo(slf4j("String name, Object thing, Exception e, char[] letters", after));
        assertIsGood(mended);
    }

    @Test
    void commonsLoggingWithAStarImportAndAnAssignmentMoves() throws IOException {
        String mended = mend("""
                package a;

                import org.apache.commons.logging.*;

                class Main {
                    private final Log log;

                    Main() {
                        this.log = LogFactory.getLog(Main.class);
                    }

                    void run() {
                        if (log.isFatalEnabled()) {
                            log.fatal("a");
                        }
                    }
                }
                """);

        assertThat(mended).isEqualTo("""
                package a;

                import org.slf4j.Logger;
                import org.slf4j.LoggerFactory;

                class Main {
                    private final Logger log;

                    Main() {
                        this.log = LoggerFactory.getLogger(Main.class);
                    }

                    void run() {
                        if (log.isErrorEnabled()) {
                            log.error("a");
                        }
                    }
                }
                """);
        assertIsGood(mended);
    }

    @Test
    void fullNamesMoveToo() throws IOException {
        String mended = mend("""
                package a;

                class Main {
                    private static final org.apache.log4j.Category LOG =
                            org.apache.log4j.Category.getInstance(Main.class);

                    void run() {
                        LOG.warn("a");
                    }
                }
                """);

        assertThat(mended).contains("LoggerFactory.getLogger(Main.class)").doesNotContain("log4j");
        assertIsGood(mended);
    }

    @ParameterizedTest
    @CsvSource({"java.Log, severe", "log4j.Log4j, fatal", "apachecommons.CommonsLog, fatal"})
    void lomboksAnnotationBecomesThatOfSlf4j(String annotation, String call) {
        String simple = annotation.replaceFirst(".*\\.", "");

        assertThat(mend("""
                        package a;

                        import lombok.extern.%s;

                        @%s
                        class Main {
                            void run() {
                                log.%s("a");
                            }
                        }
                        """.formatted(annotation, simple, call))).isEqualTo("""
                        package a;

                        import lombok.extern.slf4j.Slf4j;

                        @Slf4j
                        class Main {
                            void run() {
                                log.error("a");
                            }
                        }
                        """);
    }

    private static String slf4j(String parameters, String statement) {
        return """
                package a;

                import org.slf4j.Logger;
                import org.slf4j.LoggerFactory;

                class Main {
                    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

                    void run(%s) {
                        %s
                    }
                }
                """.formatted(parameters, statement);
    }

    private void assertIsGood(String mended) throws IOException {
        assertThat(new Bench(folder).check("java", mended))
                .extracting(Violation::standard)
                .doesNotContain("logging-uses-slf4j");
    }

    private static String mend(String code) {
        Workshop.Work work = work(Map.of(FILE, code));
        assertThat(work.left()).isEmpty();
        return work.files().getOrDefault(FILE, "");
    }

    private static Workshop.Work work(Map<String, String> files) {
        return Workshop.work("logging-uses-slf4j", files, Policies.defaults());
    }

    private static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }
}
