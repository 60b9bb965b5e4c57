package dev.plimsoll.recipes.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.Ground;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.Recipe;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.config.Environment;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.maven.MavenParser;

/** What one run does, as often as the engine itself goes over the sources. */
class Log4jIsDroppedTest {
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>a</groupId>
              <artifactId>a</artifactId>
              <version>1</version>
              <dependencies>
                <dependency>
                  <groupId>ch.qos.logback</groupId>
                  <artifactId>logback-classic</artifactId>
                  <version>1.2.12</version>
                </dependency>
                <dependency>
                  <groupId>log4j</groupId>
                  <artifactId>log4j</artifactId>
                  <version>1.2.17</version>
                </dependency>
              </dependencies>
            </project>
            """;
    private static final String MOVES = """
            import org.apache.log4j.Logger;

            class Order {
                private static final Logger LOG = Logger.getLogger(Order.class);

                void load() {
                    LOG.info("loading");
                }
            }
            """;
    private static final String STAYS = """
            import org.apache.log4j.NDC;

            class Context {
                void enter(String user) {
                    NDC.push(user);
                }
            }
            """;

    @Test
    void oneRunMovesTheSourcesAndDropsTheLibrary() {
        assertThat(changed(MOVES)).containsExactlyInAnyOrder("pom.xml", "src/main/java/Order.java");
    }

    @Test
    void theLibraryStaysForOneFileThatNeedsIt() {
        assertThat(changed(MOVES, STAYS)).containsExactly("src/main/java/Order.java");
    }

    @Test
    void theLibraryStaysWhereNothingMoves() {
        assertThat(changed(STAYS)).isEmpty();
    }

    private static List<String> changed(String... classes) {
        ExecutionContext context = new InMemoryExecutionContext(trouble -> {
            throw new AssertionError(trouble);
        });
        List<Parser.Input> files = Stream.of(classes)
                .map(text -> Parser.Input.fromString(
                        Path.of("src/main/java", text.replaceFirst("(?s).*class (\\w+).*", "$1") + ".java"), text))
                .toList();
        Stream<SourceFile> sources = Ground.BOOT_2_7.parser().build().parseInputs(files, null, context);
        Recipe recipe = Environment.builder()
                .scanRuntimeClasspath("dev.plimsoll")
                .build()
                .activateRecipes("dev.plimsoll.ToSlf4j");
        return recipe
                .run(
                        new InMemoryLargeSourceSet(
                                Stream.concat(pom(context), sources).toList()),
                        context)
                .getChangeset()
                .getAllResults()
                .stream()
                .map(Result::getAfter)
                .map(after -> after.getSourcePath().toString())
                .toList();
    }

    private static Stream<SourceFile> pom(ExecutionContext context) {
        return MavenParser.builder()
                .build()
                .parseInputs(List.of(Parser.Input.fromString(Path.of("pom.xml"), POM)), null, context);
    }
}
