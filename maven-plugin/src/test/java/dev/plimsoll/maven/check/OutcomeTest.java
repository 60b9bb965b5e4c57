package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.source.SourceCheck.Obstacle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OutcomeTest {

    @Test
    void sourcesThatDoNotCompileStayThatWay() {
        assertThat(outcome(Cause.SOURCES_DO_NOT_COMPILE).mayBeKept()).isTrue();
    }

    @Test
    void aRepositoryOutOfReachMayBeBackNextTime() {
        assertThat(outcome(Cause.PROCESSORS_OUT_OF_REACH).mayBeKept()).isFalse();
    }

    @Test
    void aMachineMayBeFasterNextTime() {
        assertThat(outcome(Cause.TIME_OUT).mayBeKept()).isFalse();
    }

    @Test
    void howItIsWordedDoesNotMatter() {
        Outcome.Gap gap = new Outcome.Gap("a", Cause.of(Obstacle.NO_SOURCES), "the sources took longer to find");

        assertThat(gap.cause().lasts()).isTrue();
        assertThat(gap.cause().remedy()).startsWith("nothing to do");
    }

    private static Outcome outcome(Cause cause) {
        return new Outcome(
                "defaults@1",
                Map.of(),
                List.of(),
                List.of(),
                1,
                1,
                List.of(),
                List.of(new Outcome.Gap("a", cause, "why")),
                List.of());
    }
}
