package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OutcomeTest {

    @Test
    void sourcesThatDoNotCompileStayThatWay() {
        assertThat(outcome("the sources do not compile on their own: A.java:1: ';' expected")
                        .mayBeKept())
                .isTrue();
    }

    @Test
    void aRepositoryOutOfReachMayBeBackNextTime() {
        assertThat(outcome("the annotation processors cannot be fetched: offline")
                        .mayBeKept())
                .isFalse();
    }

    private static Outcome outcome(String reason) {
        return new Outcome(
                "defaults@1", Map.of(), 1, 1, List.of(), List.of(new Outcome.Gap("a", reason, "")), List.of());
    }
}
