package dev.plimsoll.recipes.junit;

import static org.openrewrite.java.Assertions.java;

import org.openrewrite.test.SourceSpecs;

/** A service of Spring Boot 2.7 whose tests are to move. */
final class TestSources {
    static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>2.7.18</version>
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
            """;

    private TestSources() {}

    static SourceSpecs test(String before) {
        return java(before, spec -> spec.path("src/test/java/" + name(before)));
    }

    static SourceSpecs test(String before, String after) {
        return java(before, after, spec -> spec.path("src/test/java/" + name(before)));
    }

    private static String name(String text) {
        return text.replaceFirst("(?s).*?class (\\w+).*", "$1.java");
    }
}
