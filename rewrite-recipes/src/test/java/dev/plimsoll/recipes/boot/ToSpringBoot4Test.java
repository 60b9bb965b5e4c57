package dev.plimsoll.recipes.boot;

import static dev.plimsoll.recipes.boot.ShopPom.dependency;
import static dev.plimsoll.recipes.boot.ShopPom.pom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.Ground;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToSpringBoot4Test {
    private static final String SOURCE = "src/main/java/com/acme/Shop.java";
    private static final String TEST = "src/test/java/com/acme/ShopTest.java";
    private static final String KEYS = "src/main/resources/application.properties";
    private static final String ENTITY = """
            package com.acme;

            import javax.persistence.Entity;
            import javax.persistence.Id;

            @Entity
            class Shop {
                @Id
                Long id;
            }
            """;

    @Test
    void aServiceThatIsNotOnSpringBootStays() {
        Map<String, String> files = Map.of("pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <properties>
                    <java.version>1.8</java.version>
                  </properties>
                </project>
                """, SOURCE, ENTITY);

        assertUnchanged(files, "");
    }

    @Test
    void withALibraryThatSpringNoLongerHasEverythingStays() {
        assertUnchanged(
                Map.of(
                        "pom.xml",
                        pom(
                                "2.7.18",
                                dependency("org.springframework.boot", "spring-boot-starter-data-jpa")
                                        + dependency("org.springframework.boot", "spring-boot-starter-jta-atomikos")),
                        SOURCE,
                        ENTITY),
                "pom.xml: org.springframework.boot:spring-boot-starter-jta-atomikos: Spring Boot 4.1.1");
    }

    @Test
    void withAnEmbeddedUndertowEverythingStays() {
        assertUnchanged(
                Map.of(
                        "pom.xml",
                        pom("3.5.16", dependency("org.springframework.boot", "spring-boot-starter-undertow"))),
                "spring-boot-starter-undertow");
    }

    @Test
    void withALibraryOfOthersThatIsMadeForAnOlderSpringEverythingStays() {
        String docket = dependency("io.springfox", "springfox-swagger2")
                .replace("</artifactId>", "</artifactId>\n      <version>2.9.2</version>");

        assertUnchanged(
                Map.of(
                        "pom.xml",
                        pom("2.7.18", dependency("org.springframework.boot", "spring-boot-starter-web") + docket),
                        SOURCE,
                        ENTITY),
                "pom.xml: io.springfox:springfox-swagger2: Springfox has no release");
    }

    @Test
    void withATypeThatIsGoneEverythingStays() {
        assertUnchanged(
                Map.of(
                        "pom.xml",
                        pom("2.7.18", dependency("org.springframework.boot", "spring-boot-starter-security")),
                        SOURCE,
                        """
                package com.acme;

                import org.springframework.security.config.annotation.web.configuration.WebSecurityConfigurerAdapter;

                class Shop extends WebSecurityConfigurerAdapter {}
                """),
                SOURCE
                        + ": it uses org.springframework.security.config.annotation.web.configuration.WebSecurityConfigurerAdapter");
    }

    @Test
    void withAMethodThatIsGoneEverythingStays() {
        assertUnchanged(
                Map.of(
                        "pom.xml",
                        pom("2.7.18", dependency("org.springframework.boot", "spring-boot-starter-web")),
                        SOURCE,
                        """
                package com.acme;

                import org.springframework.http.HttpStatus;
                import org.springframework.http.ResponseEntity;

                class Shop {
                    HttpStatus status(ResponseEntity<String> answer) {
                        return answer.getStatusCode();
                    }
                }
                """),
                SOURCE + ": it looks at what org.springframework.http.ResponseEntity.getStatusCode() returns");
    }

    @Test
    void whatCompilesAsItIsIsNoObstacle() {
        String source = """
                package com.acme;

                import org.apache.commons.logging.Log;
                import org.apache.commons.logging.LogFactory;
                import org.springframework.http.HttpStatus;
                import org.springframework.http.ResponseEntity;

                class Shop {
                    private final Log log = LogFactory.getLog(Shop.class);

                    boolean isFine(ResponseEntity<String> answer) {
                        return answer.getStatusCode() == HttpStatus.OK || answer.getStatusCode().is2xxSuccessful();
                    }

                    int code(ResponseEntity<String> answer) {
                        return answer.getStatusCodeValue();
                    }
                }
                """;
        Move move = move(
                Ground.BOOT_2_7,
                Map.of(
                        "pom.xml",
                        pom("2.7.18", dependency("org.springframework.boot", "spring-boot-starter-web")),
                        SOURCE,
                        source));

        assertThat(move.left()).isEmpty();
        assertThat(move.files())
                .containsEntry(SOURCE, source.replace("getStatusCodeValue()", "getStatusCode().value()"));
    }

    @Test
    void repositoriesPagesAndMocksOfOldMove() {
        Move move = move(
                Ground.BOOT_1_5,
                Map.of(
                        "pom.xml",
                        pom("1.5.22.RELEASE", dependency("org.springframework.boot", "spring-boot-starter-data-jpa")),
                        SOURCE,
                        """
                package com.acme;

                import org.springframework.data.domain.PageRequest;
                import org.springframework.data.jpa.repository.JpaRepository;

                class Shop {
                    interface Shops extends JpaRepository<Shop, Long> {}

                    Shops shops;

                    Shop find(Long id) {
                        shops.findAll(new PageRequest(0, 10));
                        shops.delete(id);
                        return shops.findOne(id);
                    }
                }
                """));

        assertThat(move.left()).isEmpty();
        assertThat(move.files().get(SOURCE))
                .contains("shops.findAll(PageRequest.of(0, 10));")
                .contains("shops.deleteById(id);")
                .contains("return shops.findById(id).orElse(null);");
    }

    @Test
    void pomSourcesAndConfigurationMoveTogether() {
        Move move = move(
                Ground.BOOT_2_7,
                Map.of(
                        "pom.xml",
                        pom(
                                "2.7.18",
                                dependency("org.springframework.boot", "spring-boot-starter-web")
                                        + dependency("org.springframework.boot", "spring-boot-starter-data-jpa")
                                        + dependency("org.flywaydb", "flyway-core")),
                        SOURCE,
                        ENTITY,
                        KEYS,
                        "spring.redis.host=cache\nserver.max-http-header-size=16KB\nacme.shop=1\n"));

        assertThat(move.left()).isEmpty();
        assertThat(move.files().get("pom.xml"))
                .isEqualTo(pom(
                        "4.1.1",
                        dependency("org.springframework.boot", "spring-boot-starter-webmvc")
                                + dependency("org.springframework.boot", "spring-boot-starter-data-jpa")
                                + dependency("org.springframework.boot", "spring-boot-starter-flyway")));
        assertThat(move.files().get(SOURCE)).isEqualTo(ENTITY.replace("javax", "jakarta"));
        assertThat(move.files().get(KEYS))
                .isEqualTo("spring.data.redis.host=cache\nserver.max-http-request-header-size=16KB\nacme.shop=1\n");
    }

    @Test
    void whatMovedMovesNoMore() {
        Map<String, String> files = Map.of(
                "pom.xml", pom("2.7.18", dependency("org.springframework.boot", "spring-boot-starter-web")), TEST, """
                package com.acme;

                import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;

                @WebMvcTest
                class ShopTest {}
                """);
        Move once = move(Ground.BOOT_2_7, files);

        assertThat(once.files().get(TEST))
                .contains("import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;");
        assertThat(once.files().get("pom.xml")).contains("spring-boot-starter-webmvc-test");
        assertThat(move(Ground.BOOT_4, once.files())).isEqualTo(new Move(once.files(), once.left()));
    }

    @Test
    void javaAndVersionsInPropertiesMove() {
        String pom = """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.source>%1$s</maven.compiler.source>
                    <spring-boot.version>%2$s</spring-boot.version>
                  </properties>
                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>org.springframework.boot</groupId>
                        <artifactId>spring-boot-dependencies</artifactId>
                        <version>${spring-boot.version}</version>
                        <type>pom</type>
                        <scope>import</scope>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>
                  <dependencies>
                    <dependency>
                      <groupId>org.springframework.boot</groupId>
                      <artifactId>spring-boot-starter-%3$s</artifactId>
                    </dependency>
                  </dependencies>
                </project>
                """;

        assertThat(move(Ground.BOOT_2_7, Map.of("pom.xml", pom.formatted("1.8", "2.7.18", "aop")))
                        .files())
                .containsEntry("pom.xml", pom.formatted("17", "4.1.1", "aspectj"));
    }

    private static void assertUnchanged(Map<String, String> files, String reason) {
        Move move = move(Ground.BOOT_2_7, files);

        assertThat(move.files()).isEqualTo(files);
        if (reason.isEmpty()) {
            assertThat(move.left()).isEmpty();
        } else {
            assertThat(move.left()).anyMatch(row -> row.contains(reason));
        }
    }

    private static Move move(Ground ground, Map<String, String> files) {
        return Move.of("dev.plimsoll.ToSpringBoot4", ground, files);
    }
}
