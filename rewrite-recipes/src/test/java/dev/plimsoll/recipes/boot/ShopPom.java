package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.Poms;

/** The POM of a small shop below the parent of a Spring Boot. */
final class ShopPom {
    private ShopPom() {}

    static String pom(String version, String dependencies) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-starter-parent</artifactId>
                    <version>%s</version>
                    <relativePath/>
                  </parent>
                  <groupId>com.acme</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(version, dependencies);
    }

    static String dependency(String group, String artifact) {
        return Poms.dependency(group, artifact, "");
    }
}
