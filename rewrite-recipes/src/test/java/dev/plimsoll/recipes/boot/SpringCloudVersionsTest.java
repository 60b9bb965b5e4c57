package dev.plimsoll.recipes.boot;

import static dev.plimsoll.recipes.boot.ShopPom.dependency;
import static dev.plimsoll.recipes.boot.ShopPom.pom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.Ground;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpringCloudVersionsTest {
    private static final String FEIGN = dependency("org.springframework.cloud", "spring-cloud-starter-openfeign");

    @Test
    void aStarterWithoutTheReleaseTrainKeepsAVersionOfItsOwn() {
        assertThat(moved(pom("3.5.16", versioned(FEIGN, "4.3.0")))).isEqualTo(pom("4.1.1", versioned(FEIGN, "5.0.2")));
    }

    @Test
    void aStarterBelowTheReleaseTrainLeavesItsVersionToIt() {
        assertThat(moved(withTrain(pom("3.5.16", versioned(FEIGN, "4.3.0")), "2025.0.0")))
                .isEqualTo(withTrain(pom("4.1.1", FEIGN), "2025.1.2"));
    }

    @Test
    void theVersionOfTheReleaseTrainStays() {
        String pom = pom("4.1.1", versioned(FEIGN, "5.0.2"));

        assertThat(moved(pom)).isEqualTo(pom);
    }

    private static String moved(String pom) {
        Move move = Move.of("dev.plimsoll.ToSpringBoot4", Ground.BOOT_3_5, Map.of("pom.xml", pom));
        return move.files().getOrDefault("pom.xml", "");
    }

    private static String versioned(String dependency, String version) {
        return dependency.replace("</artifactId>", "</artifactId>\n      <version>" + version + "</version>");
    }

    private static String withTrain(String pom, String train) {
        return pom.replace("  <dependencies>", """
                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>org.springframework.cloud</groupId>
                        <artifactId>spring-cloud-dependencies</artifactId>
                        <version>%s</version>
                        <type>pom</type>
                        <scope>import</scope>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>
                  <dependencies>""".formatted(train));
    }
}
