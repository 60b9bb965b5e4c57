package dev.plimsoll.recipes.logging;

/** The POM of a module that logs by SLF4J. */
final class Slf4jPom {
    static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>a</groupId>
              <artifactId>a</artifactId>
              <version>1</version>
              <dependencies>
                <dependency>
                  <groupId>org.slf4j</groupId>
                  <artifactId>slf4j-api</artifactId>
                  <version>1.7.36</version>
                </dependency>
              </dependencies>
            </project>
            """;

    private Slf4jPom() {}
}
