package dev.plimsoll.recipes.logging;

import static dev.plimsoll.recipes.logging.Slf4jPom.POM;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.maven.Assertions.pomXml;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class PrintedLinesTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipeFromResources("dev.plimsoll.ToSlf4j").parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void aProgramMayPrint() {
        rewriteRun(pomXml(POM), java("""
                class Tool {
                    public static void main(String[] arguments) {
                        System.out.println("done");
                    }

                    static void run() {
                        System.out.println("done");
                    }
                }
                """, spec -> spec.path("src/main/java/Tool.java")));
    }

    @Test
    void aTestMayPrint() {
        rewriteRun(pomXml(POM), java("""
                class OrderTest {
                    void run() {
                        System.out.println("done");
                    }
                }
                """, spec -> spec.path("src/test/java/OrderTest.java")));
    }

    @Test
    void withoutSlf4jEverythingIsLeft() {
        rewriteRun(
                pomXml(POM.replaceAll("(?s)  <dependencies>.*</dependencies>\n", "")),
                java("""
                class Order {
                    void run() {
                        System.out.println("done");
                    }
                }
                """, spec -> spec.path("src/main/java/Order.java")));
    }

    @Test
    void whatIsPrintedIsLogged() {
        rewriteRun(pomXml(POM), java("""
                package a;

                import java.util.List;

                public class Order {
                    private final List<String> lines;

                    Order(List<String> lines) {
                        this.lines = lines;
                    }

                    void load(String name, int count) {
                        try {
                            // first
                            System.out.println("loading " + name + ", " + (count + 1) + " lines");
                            System.out.println(count);
                            System.out.println("it's {}");
                            lines.forEach(line -> System.out.println(line));
                        } catch (RuntimeException e) {
                            System.err.println("cannot load " + name + ": " + e);
                            e.printStackTrace();
                        }
                    }
                }
                """, """
                package a;

                import org.slf4j.Logger;
                import org.slf4j.LoggerFactory;

                import java.util.List;

                public class Order {
                    private static final Logger LOG = LoggerFactory.getLogger(Order.class);
                    private final List<String> lines;

                    Order(List<String> lines) {
                        this.lines = lines;
                    }

                    void load(String name, int count) {
                        try {
                            // first
                            LOG.info("loading {}, {} lines", name, count + 1);
                            LOG.info("{}", count);
                            LOG.info("it's {}");
                            lines.forEach(line -> LOG.info(line));
                        } catch (RuntimeException e) {
                            LOG.error("cannot load " + name + ": " + e);
                            LOG.error("load failed", e);
                        }
                    }
                }
                """, spec -> spec.path("src/main/java/a/Order.java")));
    }

    @Test
    void aClassWithoutFieldsGetsItsLoggerAboveItsMethods() {
        rewriteRun(pomXml(POM), java("""
                class Order {
                    void load() {
                        System.out.println("loading");
                    }
                }
                """, """
                import org.slf4j.Logger;
                import org.slf4j.LoggerFactory;

                class Order {
                    private static final Logger LOG = LoggerFactory.getLogger(Order.class);

                    void load() {
                        LOG.info("loading");
                    }
                }
                """, spec -> spec.path("src/main/java/Order.java")));
    }

    @Test
    void aLoggerThatIsThereIsTaken() {
        rewriteRun(
                spec -> spec.parser(JavaParser.fromJavaVersion().classpath("lombok", "slf4j-api")),
                pomXml(POM),
                java("""
                import lombok.extern.slf4j.Slf4j;

                @Slf4j
                class Order {
                    void load(String name) {
                        System.out.println("loading " + name);
                    }
                }
                """, """
                import lombok.extern.slf4j.Slf4j;

                @Slf4j
                class Order {
                    void load(String name) {
                        log.info("loading {}", name);
                    }
                }
                """, spec -> spec.path("src/main/java/Order.java")));
    }
}
