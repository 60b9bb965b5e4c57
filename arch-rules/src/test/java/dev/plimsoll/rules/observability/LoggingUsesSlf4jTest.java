package dev.plimsoll.rules.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggingUsesSlf4jTest {

    @TempDir
    Path folder;

    @Test
    void whatIsPrintedToTheConsoleIsNoLogger() throws IOException {
        assertThat(check("""
                        package a;

                        class Main {
                            public static void main(String[] arguments) {
                                System.out.println("started");
                                new Exception().printStackTrace();
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aLoggerInheritedFromALibraryIsThatLibrarysChoice() throws IOException {
        assertThat(check("""
                        package a;

                        class Filter extends org.springframework.context.support.ApplicationObjectSupport {
                            void filter() {
                                if (logger.isDebugEnabled()) {
                                    logger.debug("filtered");
                                }
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aLoggerThatAnInterfaceOfTheJdkAsksForIsNoChoice() throws IOException {
        assertThat(check("""
                        package a;

                        abstract class Pool implements javax.sql.DataSource {
                            @Override
                            public java.util.logging.Logger getParentLogger() {
                                return java.util.logging.Logger.getLogger("a");
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aLoggerThatIsHandedOverIsWrittenTo() throws IOException {
        assertThat(check("""
                        package a;

                        class Driver {
                            void start(java.util.logging.Logger log) {
                                log.info("started");
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void settingTheLevelsOfLibrariesIsNotLogging() throws IOException {
        assertThat(check("""
                        package a;

                        import java.util.logging.*;

                        class Quiet {
                            private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

                            static void please() {
                                HIBERNATE.setLevel(Level.OFF);
                                for (Handler handler : Logger.getLogger("").getHandlers()) {
                                    Logger.getLogger("").removeHandler(handler);
                                }
                                org.apache.log4j.Logger.getRootLogger().setLevel(org.apache.log4j.Level.OFF);
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aHandlerOfRecordsAndAContextOfLinesAreNoLoggers() throws IOException {
        assertThat(check("""
                        package a;

                        import java.util.logging.*;

                        abstract class ToTheScreen extends Handler {
                            @Override
                            public void publish(LogRecord logRecord) {
                                org.apache.log4j.MDC.put("level", logRecord.getLevel() == Level.INFO);
                            }
                        }
                        """)).isEmpty();
    }

    @Test
    void aTypeOfTheProjectThatIsCalledLoggerIsNone() throws IOException {
        assertThat(check("""
                        package a;

                        class Logger {
                            static Logger getLogger(Class<?> type) { return new Logger(); }
                            void info(String text) {}
                        }

                        class Main {
                            private static final Logger LOG = Logger.getLogger(Main.class);
                            void run() { LOG.info("a"); }
                        }
                        """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.log4j.Logger, org.apache.log4j.Logger.getLogger(Main.class), log4j 1",
        "org.apache.log4j.Category, org.apache.log4j.Category.getInstance(Main.class), log4j 1",
        "org.apache.log4j.Logger, org.apache.log4j.LogManager.getLogger(Main.class), log4j 1",
        "org.apache.commons.logging.Log, org.apache.commons.logging.LogFactory.getLog(Main.class), commons-logging",
        "java.util.logging.Logger, java.util.logging.Logger.getLogger(\"a\"), java.util.logging"
    })
    void aFieldWithALoggerIsFlaggedOnItsLine(String type, String made, String words) throws IOException {
        assertThat(check("""
                        package a;

                        class Main {
                            private static final %s LOG =
                                    %s;

                            void run() {
                                LOG.info("a");
                            }
                        }
                        """.formatted(type, made)))
                .extracting(Violation::message, Violation::element, Violation::line)
                .containsExactly(Tuple.tuple("Main.LOG is a logger of " + words + ", not of SLF4J", "a.Main#LOG", 4));
    }

    @Test
    void aLoggerMadeForOneLineIsFlaggedThere() throws IOException {
        assertThat(check("""
                        package a;

                        import java.util.logging.*;

                        class Main {
                            void run() {
                                try {
                                    Thread.sleep(1);
                                } catch (InterruptedException e) {
                                    Logger.getLogger(Main.class.getName()).log(Level.SEVERE, null, e);
                                }
                            }
                        }
                        """))
                .extracting(Violation::message, Violation::element)
                .containsExactly(
                        Tuple.tuple("Main.run logs through java.util.logging, not through SLF4J", "a.Main#run()"));
    }

    @Test
    void aLoggerMadeInALambdaIsFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        class Main {
                            Runnable run() {
                                return () -> org.apache.log4j.Logger.getLogger("a").warn("b");
                            }
                        }
                        """)).extracting(Violation::element).containsExactly("a.Main#run()");
    }

    @Test
    void aMethodThatMakesTheLoggerOfItsClassIsFlagged() throws IOException {
        assertThat(check("""
                        package a;

                        import org.apache.commons.logging.*;

                        class Main {
                            Log log() { return LogFactory.getLog(Main.class); }
                            void run() { log().info("a"); }
                        }
                        """)).extracting(Violation::element).containsExactly("a.Main#log()");
    }

    @Test
    void whoeverLogsAndConfiguresIsFlaggedForItsLoggerAlone() throws IOException {
        assertThat(check("""
                        package a;

                        import java.util.logging.*;

                        class Main {
                            private static final Logger LOG = Logger.getLogger("a");

                            void run() {
                                Logger.getLogger("org.hibernate").setLevel(Level.OFF);
                                LOG.info("quiet");
                            }

                            void stop() {
                                Logger.getLogger("org.hibernate").setLevel(Level.ALL);
                            }
                        }
                        """))
                .extracting(Violation::element)
                .contains("a.Main#LOG")
                .doesNotContain("a.Main#stop()");
    }

    @Test
    void theBaseClassThatDeclaresTheLoggerIsFlaggedAndItsSubclassesAreNot() throws IOException {
        assertThat(check("""
                        package a;

                        abstract class Base {
                            protected final org.apache.commons.logging.Log log =
                                    org.apache.commons.logging.LogFactory.getLog(getClass());
                        }

                        class Main extends Base {
                            void run() { log.info("a"); }
                        }
                        """)).extracting(Violation::element).containsExactly("a.Base#log");
    }

    @Test
    void recordsAndInterfacesAndNestedTypesAreLookedInto() throws IOException {
        assertThat(check("""
                        package a;

                        import java.util.logging.Logger;

                        interface Shared {
                            Logger LOG = Logger.getLogger("a");

                            record Order(long id) {
                                static final Logger LOG = Logger.getLogger("b");
                            }
                        }
                        """))
                .extracting(Violation::element, Violation::line)
                .containsExactlyInAnyOrder(Tuple.tuple("a.Shared#LOG", 6), Tuple.tuple("a.Shared$Order#LOG", 9));
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("logging-uses-slf4j", code);
    }
}
