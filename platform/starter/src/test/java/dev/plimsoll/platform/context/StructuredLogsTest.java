package dev.plimsoll.platform.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** What the log looks like where the service says nothing of it. */
class StructuredLogsTest {
    private static final String FORMAT = "logging.structured.format.console";

    @Test
    void linesAreJson() {
        assertThat(formatOf(new MockEnvironment())).isEqualTo("ecs");
    }

    @Test
    void aServiceThatSaysOtherwiseIsHeard() {
        assertThat(formatOf(new MockEnvironment().withProperty(FORMAT, ""))).isEmpty();
    }

    private static String formatOf(MockEnvironment environment) {
        new StructuredLogs().postProcessEnvironment(environment, new SpringApplication());
        return environment.getRequiredProperty(FORMAT);
    }
}
