package dev.plimsoll.recipes.structure;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.maven.Assertions.pomXml;

import dev.plimsoll.recipes.Ground;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.SourceSpecs;

/** What the fix is tried on: an application, its beans, and its tests. */
final class ClockGround {
    static final String APPLICATION = """
            package a;

            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.autoconfigure.SpringBootApplication;

            @SpringBootApplication
            public class App {
                public static void main(String[] arguments) {
                    SpringApplication.run(App.class, arguments);
                }
            }
            """;
    static final String WITH_BEAN = """
            package a;

            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.autoconfigure.SpringBootApplication;
            import org.springframework.context.annotation.Bean;

            import java.time.Clock;

            @SpringBootApplication
            public class App {
                public static void main(String[] arguments) {
                    SpringApplication.run(App.class, arguments);
                }

                @Bean
                static Clock clock() {
                    return Clock.systemDefaultZone();
                }
            }
            """;
    static final String BEAN = """
            package a;

            import java.time.Instant;
            import org.springframework.stereotype.Service;

            @Service
            class Orders {
                private final Runnable other;

                Orders(Runnable other) {
                    this.other = other;
                }

                boolean isOver(Instant end) {
                    return end.isBefore(Instant.now());
                }
            }
            """;
    static final String MENDED = """
            package a;

            import java.time.Clock;
            import java.time.Instant;
            import org.springframework.stereotype.Service;

            @Service
            class Orders {
                private final Runnable other;
                private final Clock clock;

                Orders(Runnable other, Clock clock) {
                    this.other = other;
                    this.clock = clock;
                }

                boolean isOver(Instant end) {
                    return end.isBefore(Instant.now(clock));
                }
            }
            """;

    private ClockGround() {}

    /** A service of Spring Boot 3.5, whose Mockito is 5, with Lombok. */
    static JavaParser.Builder<?, ?> parser() {
        List<Path> lombok = JavaParser.runtimeClasspath().stream()
                .filter(jar -> jar.toString().contains("lombok"))
                .toList();
        return JavaParser.fromJavaVersion()
                .classpath(Stream.concat(Ground.BOOT_3_5.jars().stream(), lombok.stream())
                        .toList())
                .logCompilationWarningsAndErrors(true);
    }

    static SourceSpecs pom() {
        return pomXml("""
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-starter-parent</artifactId>
                    <version>%s</version>
                    <relativePath/>
                  </parent>
                  <groupId>a</groupId>
                  <artifactId>a</artifactId>
                  <version>1</version>
                  <dependencies>
                    <dependency>
                      <groupId>org.springframework.boot</groupId>
                      <artifactId>spring-boot-starter-test</artifactId>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>
                </project>
                """.formatted(Ground.BOOT_3_5.version()));
    }

    static SourceSpecs application() {
        return main(APPLICATION, WITH_BEAN);
    }

    static SourceSpecs main(String before) {
        return java(before, spec -> spec.path("src/main/java/a/" + name(before)));
    }

    static SourceSpecs main(String before, String after) {
        return java(before, after, spec -> spec.path("src/main/java/a/" + name(before)));
    }

    static SourceSpecs test(String before) {
        return java(before, spec -> spec.path("src/test/java/a/" + name(before)));
    }

    static SourceSpecs test(String before, String after) {
        return java(before, after, spec -> spec.path("src/test/java/a/" + name(before)));
    }

    private static String name(String text) {
        return text.replaceFirst("(?s).*?\\b(?:class|record|interface|enum) (\\w+).*", "$1.java");
    }
}
