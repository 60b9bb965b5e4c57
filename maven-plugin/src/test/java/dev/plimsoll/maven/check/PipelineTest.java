package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PipelineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"CI=true", "CI=1", "TF_BUILD=True", "JENKINS_URL=https://jenkins", "TEAMCITY_VERSION=2026.1"})
    void aPipelineSaysSo(String variable) {
        assertThat(Pipeline.isHere(environment(variable))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CI=false", "CI=", "CIRCLE=true", "USER=ada"})
    void aDesktopDoesNot(String variable) {
        assertThat(Pipeline.isHere(environment(variable))).isFalse();
    }

    @Test
    void norDoesNothing() {
        assertThat(Pipeline.isHere(new Properties())).isFalse();
    }

    private static Properties environment(String variable) {
        Properties system = new Properties();
        String[] parts = variable.split("=", -1);
        system.setProperty("env." + parts[0], parts[1]);
        return system;
    }
}
