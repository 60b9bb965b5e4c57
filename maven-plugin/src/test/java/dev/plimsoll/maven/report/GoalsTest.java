package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GoalsTest {
    private final Goals goals = new Goals("1.0");

    @Test
    void aGoalIsTypedWithItsVersion() {
        assertThat(goals.of("fix")).isEqualTo("mvn dev.plimsoll:plimsoll-maven-plugin:1.0:fix");
    }

    @Test
    void aGoalMayFollowAPhase() {
        assertThat(goals.after("verify", "check")).isEqualTo("mvn verify dev.plimsoll:plimsoll-maven-plugin:1.0:check");
    }
}
