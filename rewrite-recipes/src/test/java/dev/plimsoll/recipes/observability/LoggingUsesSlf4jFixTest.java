package dev.plimsoll.recipes.observability;

import static dev.plimsoll.recipes.observability.Loggers.JUL;
import static dev.plimsoll.recipes.observability.Loggers.LOG4J;
import static dev.plimsoll.recipes.observability.Loggers.mend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggingUsesSlf4jFixTest {

    @TempDir
    Path folder;

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
}
