package dev.plimsoll.maven.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.plugin.DefaultPluginConfigurationExpander;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeliveryTest {
    private static final String REPACKAGE = "<id>repackage</id><goals><goal>repackage</goal></goals>";

    private static final String PROPERTY =
            "<properties><spring-boot.repackage.skip>true</spring-boot.repackage.skip></properties>";

    @Test
    void aJarAloneIsNotDeployed() throws IOException {
        assertThat(isDeployable("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom", "maven-plugin", "bundle"})
    void whatIsOnlyPackagedOtherwiseIsNotDeployed(String packaging) throws IOException {
        assertThat(isDeployable("<packaging>%s</packaging>".formatted(packaging)))
                .isFalse();
    }

    @Test
    void aParentThatConfiguresSpringBootForOthersIsNotDeployed() throws IOException {
        assertThat(isDeployable("<packaging>pom</packaging>" + springBoot(REPACKAGE)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<id>repackage</id><goals><goal>build-info</goal></goals>",
                REPACKAGE + "<phase>none</phase>",
                REPACKAGE + "<configuration><skip>true</skip></configuration>"
            })
    void springBootThatDoesNotRepackageMakesNothingDeployable(String execution) throws IOException {
        assertThat(isDeployable(springBoot(execution))).isFalse();
    }

    @Test
    void whatHoldsForThePluginHoldsForItsExecutions() throws IOException {
        MavenProject project = Poms.project(
                "orders",
                springBoot(REPACKAGE)
                        .replace("<executions>", "<configuration><skip>true</skip></configuration><executions>"));
        new DefaultPluginConfigurationExpander()
                .expandPluginConfiguration(project.getModel(), new DefaultModelBuildingRequest(), problem -> {});

        assertThat(Delivery.isDeployable(project)).isFalse();
    }

    @Test
    void thePropertyHoldsWhereThePluginSaysNothing() throws IOException {
        assertThat(isDeployable(PROPERTY + springBoot(REPACKAGE))).isFalse();
        assertThat(isDeployable(PROPERTY + springBoot(REPACKAGE + "<configuration><skip>false</skip></configuration>")))
                .isTrue();
    }

    @Test
    void anotherPluginThatRepackagesIsNotSpringBoots() throws IOException {
        assertThat(isDeployable(springBoot(REPACKAGE).replace("org.springframework.boot", "com.acme")))
                .isFalse();
    }

    @Test
    void aWebArchiveIsDeployed() throws IOException {
        assertThat(isDeployable("<packaging>war</packaging>")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REPACKAGE,
                REPACKAGE + "<phase>package</phase>",
                REPACKAGE + "<configuration><skip>false</skip></configuration>"
            })
    void whatSpringBootRepackagesIsDeployed(String execution) throws IOException {
        assertThat(isDeployable(springBoot(execution))).isTrue();
    }

    private static boolean isDeployable(String more) throws IOException {
        return Delivery.isDeployable(Poms.project("orders", more));
    }

    private static String springBoot(String execution) {
        return "<build><plugins><plugin><groupId>org.springframework.boot</groupId>"
                + "<artifactId>spring-boot-maven-plugin</artifactId><executions><execution>" + execution
                + "</execution></executions></plugin></plugins></build>";
    }
}
