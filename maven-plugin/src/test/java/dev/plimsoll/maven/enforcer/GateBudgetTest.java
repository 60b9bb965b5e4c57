package dev.plimsoll.maven.enforcer;

import static dev.plimsoll.maven.enforcer.GateBench.QUESTION;
import static dev.plimsoll.maven.enforcer.GateBench.onUnreachable;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GateBudgetTest {

    @TempDir
    Path decisions;

    private GateBench bench;

    /** The first question of a process loads what asks, and how long that takes is no enforcer's. */
    @BeforeEach
    void start() throws Exception {
        bench = new GateBench(decisions);
        bench.ask("allow");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void anEnforcerThatTakesItsTimeIsGivenUpWithinTheBudget() throws Exception {
        bench.slow = true;
        long start = System.nanoTime();

        Answer undecided = bench.ask("allow");

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(2900), Duration.ofMillis(5800));
        assertThat(undecided.source()).isEqualTo("unreachable");
    }

    @Test
    void soIsOneThatBeginsToAnswerAndStops() throws Exception {
        bench.slowBody = true;

        assertBriefIsUnreachable();
    }

    @Test
    void theBudgetIsThePipelines() throws Exception {
        bench.slow = true;

        assertBriefIsUnreachable();
    }

    private void assertBriefIsUnreachable() throws EnforcerException, InterruptedException {
        long start = System.nanoTime();
        Gate brief = bench.gate(bench.enforcer().within(Duration.ofSeconds(1)));

        assertThat(brief.ask(QUESTION, onUnreachable("allow")).source()).isEqualTo("unreachable");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2900));
    }
}
