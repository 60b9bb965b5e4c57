package dev.plimsoll.recipes.observability;

import static dev.plimsoll.recipes.observability.Loggers.FILE;
import static dev.plimsoll.recipes.observability.Loggers.JUL;
import static dev.plimsoll.recipes.observability.Loggers.LOG4J;
import static dev.plimsoll.recipes.observability.Loggers.mend;
import static dev.plimsoll.recipes.observability.Loggers.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggersThatStayTest {

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

    private static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }
}
