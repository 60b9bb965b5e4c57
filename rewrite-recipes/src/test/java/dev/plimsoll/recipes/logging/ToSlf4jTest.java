package dev.plimsoll.recipes.logging;

import static dev.plimsoll.recipes.logging.Slf4jPom.POM;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.maven.Assertions.pomXml;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class ToSlf4jTest implements RewriteTest {
    private static final String LOGBACK = """
                <dependency>
                  <groupId>ch.qos.logback</groupId>
                  <artifactId>logback-classic</artifactId>
                  <version>1.2.12</version>
                </dependency>
            """;

    private static final String LOG4J = """
            import org.apache.log4j.Logger;

            class Order {
                private static final Logger LOG = Logger.getLogger(Order.class);

                void load() {
                    LOG.info("loading");
                }
            }
            """;

    private static final String SLF4J = """
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class Order {
                private static final Logger LOG = LoggerFactory.getLogger(Order.class);

                void load() {
                    LOG.info("loading");
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipeFromResources("dev.plimsoll.ToSlf4j").parser(Ground.BOOT_2_7.parser());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.print(name);",
                "System.out.println();",
                "System.out.printf(\"%s\", name);",
                "System.out.println(letters);",
                "System.out.println(thing);",
                "System.out.println(password);",
                "System.out.println(\"for \" + user.getPassword());",
                "java.util.List.of(name).forEach(System.out::println);",
                "e.printStackTrace(System.out);",
                "LOG.info(\"{} of \" + name);",
                "LOG.info(\"a \" + letters);",
                "LOG.info(\"a \" + thing);",
                "LOG.info(\"a \" + e);",
                "LOG.info(\"a \" + name, count);",
                "LOG.info(\"a \" + \"b\");",
                "LOG.info(name);",
            })
    void whatALogWouldShowOtherwiseIsLeft(String statement) {
        rewriteRun(pomXml(POM), java("""
                import org.slf4j.Logger;
                import org.slf4j.LoggerFactory;

                class Order {
                    private static final Logger LOG = LoggerFactory.getLogger(Order.class);

                    void run(String name, int count, char[] letters, Object thing, Exception e, String password, User user) {
                        %s
                    }

                    interface User {
                        String getPassword();
                    }
                }
                """.formatted(statement), spec -> spec.path("src/main/java/Order.java")));
    }

    @Test
    void aLoggerStaysWithTheContextThatLog4jAloneWrites() {
        rewriteRun(pomXml(POM), java("""
                import org.apache.log4j.Logger;
                import org.apache.log4j.NDC;

                class Order {
                    private static final Logger LOG = Logger.getLogger(Order.class);

                    void load(String user) {
                        NDC.push(user);
                        LOG.info("loading");
                        NDC.pop();
                    }
                }
                """, spec -> spec.path("src/main/java/Order.java")));
    }

    @Test
    void log4jGoesWhereAnotherBackendWritesTheLog() {
        rewriteRun(
                spec -> spec.expectedCyclesThatMakeChanges(2),
                pomXml(withLog4j(LOGBACK), POM.replace("  </dependencies>", LOGBACK + "  </dependencies>")),
                java(LOG4J, SLF4J, spec -> spec.path("src/main/java/Order.java")));
    }

    @Test
    void log4jStaysWhereNothingElseWritesTheLog() {
        rewriteRun(pomXml(withLog4j("")), java(LOG4J, SLF4J, spec -> spec.path("src/main/java/Order.java")));
    }

    private static String withLog4j(String more) {
        return POM.replace(
                "  </dependencies>",
                more
                        + LOGBACK.replace("ch.qos.logback", "log4j")
                                .replace("logback-classic", "log4j")
                                .replace("1.2.12", "1.2.17")
                        + "  </dependencies>");
    }

    @Test
    void aLoggerOfLog4jAndItsConcatenationMoveTogether() {
        rewriteRun(pomXml(POM), java("""
                import org.apache.log4j.Logger;

                class Order {
                    private static final Logger logger = Logger.getLogger(Order.class);

                    void load(String name, Exception e) {
                        logger.warn("cannot load " + name, e);
                    }
                }
                """, """
                import org.slf4j.Logger;
                import org.slf4j.LoggerFactory;

                class Order {
                    private static final Logger logger = LoggerFactory.getLogger(Order.class);

                    void load(String name, Exception e) {
                        logger.warn("cannot load {}", name, e);
                    }
                }
                """, spec -> spec.path("src/main/java/Order.java")));
    }
}
