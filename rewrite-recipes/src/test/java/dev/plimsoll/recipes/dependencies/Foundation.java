package dev.plimsoll.recipes.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.maven.Assertions.pomXml;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.Poms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.SourceSpecs;

/** POMs of a service below a parent that manages the platform's starter, which lies beside it. */
final class Foundation {
    static final String BOOT_4 = "4.1.1";
    static final String RESOURCES = "orders/src/main/resources/";
    static final String STARTER = library("dev.plimsoll:plimsoll-platform-starter");
    static final String WEB = library("org.springframework.boot:spring-boot-starter-webmvc");
    static final String JPA = library("org.springframework.boot:spring-boot-starter-data-jpa");
    static final String FLYWAY = library("org.springframework.boot:spring-boot-starter-flyway");
    static final String POSTGRESQL = library("org.postgresql:postgresql", "runtime");
    static final String H2 = library("com.h2database:h2", "runtime");
    static final String PLUGIN = """
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-maven-plugin</artifactId>
                  </plugin>
                </plugins>
              </build>
            """;

    private static final String MANAGED = """
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>dev.plimsoll</groupId>
                    <artifactId>plimsoll-platform-starter</artifactId>
                    <version>1</version>
                  </dependency>
                </dependencies>
              </dependencyManagement>
            """;

    private Foundation() {}

    static String library(String name) {
        String[] names = name.split(":");
        return Poms.dependency(names[0], names[1], "");
    }

    static String library(String name, String scope) {
        return library(name).replace("    </dependency>", "      <scope>" + scope + "</scope>\n    </dependency>");
    }

    /** The parent with the platform's BOM, on a Spring Boot. */
    static SourceSpecs parent(String springBoot) {
        return pomXml(parent(springBoot, MANAGED), spec -> spec.path("pom.xml"));
    }

    static SourceSpecs parentWithoutPlatform(String springBoot) {
        return pomXml(parent(springBoot, ""), spec -> spec.path("pom.xml"));
    }

    private static String parent(String springBoot, String management) {
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
                  <artifactId>fleet</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>starter</module>
                    <module>orders</module>
                  </modules>
                %s</project>
                """.formatted(springBoot, management);
    }

    static SourceSpecs starter() {
        return pomXml(
                module("plimsoll-platform-starter", "", "")
                        .replace("  <artifactId>plimsoll", "  <groupId>dev.plimsoll</groupId>\n  <artifactId>plimsoll"),
                spec -> spec.path("starter/pom.xml"));
    }

    /** A service with libraries. */
    static String service(String... libraries) {
        return module("orders", Arrays.stream(libraries).collect(Collectors.joining()), PLUGIN);
    }

    /** A module that is no service. */
    static String jar(String... libraries) {
        return module("orders", Arrays.stream(libraries).collect(Collectors.joining()), "");
    }

    private static String module(String artifact, String libraries, String build) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>com.acme</groupId>
                    <artifactId>fleet</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                %s%s</project>
                """.formatted(
                artifact, libraries.isEmpty() ? "" : "  <dependencies>\n" + libraries + "  </dependencies>\n", build);
    }

    /** What is said of the service. */
    static Consumer<RecipeSpec> left(String reason) {
        return spec -> spec.dataTable(LeftAlone.Row.class, rows -> assertThat(rows)
                .containsExactly(new LeftAlone.Row("orders/pom.xml", reason)));
    }

    /** What is said of the service once it is on PostgreSQL. */
    static Consumer<RecipeSpec> told(String database) {
        return left("PostgreSQL takes the place of H2 in memory: create the database " + database
                + ", or say where it is by spring.datasource.url");
    }

    /** What would move, were it not for one of the files. */
    static SourceSpecs[] moving(SourceSpecs... files) {
        List<SourceSpecs> all = new ArrayList<>(List.of(files));
        all.add(orders(service(WEB, JPA, FLYWAY, H2)));
        return reactor(all.toArray(SourceSpecs[]::new));
    }

    /** Files of a service on Spring Boot 4, with the parent and the starter. */
    static SourceSpecs[] reactor(SourceSpecs... files) {
        List<SourceSpecs> all = new ArrayList<>(List.of(parent(BOOT_4), starter()));
        all.addAll(List.of(files));
        return all.toArray(SourceSpecs[]::new);
    }

    static SourceSpecs orders(String pom) {
        return pomXml(pom, spec -> spec.path("orders/pom.xml"));
    }

    static SourceSpecs orders(String pom, String after) {
        return pomXml(pom, after, spec -> spec.path("orders/pom.xml"));
    }

    static SourceSpecs migration(String sql) {
        return text(sql, spec -> spec.path(RESOURCES + "db/migration/V1__begin.sql"));
    }

    static SourceSpecs settings(String text) {
        return properties(text, spec -> spec.path(RESOURCES + "application.properties"));
    }
}
