package dev.plimsoll.recipes.boot;

import static dev.plimsoll.recipes.boot.ShopPom.dependency;
import static dev.plimsoll.recipes.boot.ShopPom.pom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.Ground;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartersOfTestsTest {

    @Test
    void whatAServiceRunsWithByAnotherIsNotNamedForItsTestsAlone() {
        Map<String, String> files = Map.of(
                "starter/pom.xml",
                pom("4.1.1", dependency("org.springframework.boot", "spring-boot-starter-restclient"))
                        .replace("<artifactId>shop", "<artifactId>starter"),
                "pom.xml",
                pom(
                        "4.1.1",
                        dependency("com.acme", "starter")
                                .replace("    </dependency>", "      <version>1</version>\n    </dependency>")),
                "src/test/java/com/acme/ShopTest.java",
                """
                package com.acme;

                import org.springframework.web.client.RestClient;

                class ShopTest {
                    RestClient.Builder http;
                }
                """);

        assertThat(Move.of("dev.plimsoll.ToSpringBoot4", Ground.BOOT_4, files).files())
                .isEqualTo(files);
    }
}
