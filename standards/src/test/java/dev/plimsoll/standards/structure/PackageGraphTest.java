package dev.plimsoll.standards.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageGraphTest {

    @Test
    void aGraphWithoutArrowsHasNoCircle() {
        assertThat(new PackageGraph(Map.of()).arrowsThatCloseACircle()).isEmpty();
    }

    @Test
    void theThinnestArrowClosesACircleAndThoseBesideItCloseNone() {
        Arrow there = new Arrow("a.order", "a.stock");
        Arrow back = new Arrow("a.stock", "a.order");
        Arrow beside = new Arrow("a.order", "a.mail");

        PackageGraph graph = new PackageGraph(Map.of(there, 3, back, 1, beside, 1));

        assertThat(graph.arrowsThatCloseACircle()).containsExactly(back);
    }

    @Test
    void theWayBackIsTheShortestEvenWhereItIsLong() {
        Arrow first = new Arrow("a.one", "a.two");
        PackageGraph graph = new PackageGraph(Map.of(
                first,
                1,
                new Arrow("a.two", "a.three"),
                2,
                new Arrow("a.three", "a.four"),
                2,
                new Arrow("a.four", "a.one"),
                2,
                new Arrow("a.three", "a.one"),
                2));

        assertThat(graph.circle(first)).containsExactly("a.one", "a.two", "a.three", "a.one");
    }

    @Test
    void anArrowReadsAsASentence() {
        assertThat(new Arrow("a.order", "a.stock")).hasToString("a.order uses a.stock");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withoutTheFlaggedArrowsThereIsNoCircleAndNoneOfThemCanBeSpared(long seed) {
        Map<Arrow, Integer> arrows = random(seed, 12, 40);
        List<Arrow> closing = new PackageGraph(arrows).arrowsThatCloseACircle();

        Map<Arrow, Integer> rest = without(arrows, closing);

        assertThat(closing).isNotEmpty();
        assertThat(new PackageGraph(rest).arrowsThatCloseACircle()).isEmpty();
        assertThat(closing).allSatisfy(arrow -> {
            Map<Arrow, Integer> spared = new HashMap<>(rest);
            spared.put(arrow, arrows.get(arrow));
            assertThat(new PackageGraph(spared).arrowsThatCloseACircle()).hasSize(1);
        });
    }

    @Test
    void aCircleBeginsWithItsArrowAndEndsWhereItBegan() {
        Map<Arrow, Integer> arrows = random(9, 12, 40);
        PackageGraph graph = new PackageGraph(arrows);

        assertThat(graph.arrowsThatCloseACircle()).allSatisfy(arrow -> {
            List<String> circle = graph.circle(arrow);
            assertThat(circle).startsWith(arrow.from(), arrow.to()).endsWith(arrow.from());
            for (int i = 1; i < circle.size(); i++) {
                assertThat(arrows).containsKey(new Arrow(circle.get(i - 1), circle.get(i)));
            }
        });
    }

    @Test
    void threeHundredTangledPackagesTakeSeconds() {
        Map<Arrow, Integer> arrows = random(10, 300, 4000);

        assertThat(arrows).hasSizeGreaterThan(3000);
        long before = cpuNanos();
        PackageGraph graph = new PackageGraph(arrows);
        graph.arrowsThatCloseACircle().forEach(graph::circle);

        assertThat(Duration.ofNanos(cpuNanos() - before)).isLessThan(Duration.ofSeconds(5));
    }

    /** Of this thread alone, so that a busy machine makes no difference. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Map<Arrow, Integer> without(Map<Arrow, Integer> arrows, List<Arrow> gone) {
        Map<Arrow, Integer> rest = new HashMap<>(arrows);
        gone.forEach(rest::remove);
        return rest;
    }

    private static Map<Arrow, Integer> random(long seed, int packages, int arrows) {
        Random random = new Random(seed);
        Map<Arrow, Integer> made = new HashMap<>();
        for (int i = 0; i < arrows; i++) {
            Arrow arrow = new Arrow("a.p" + random.nextInt(packages), "a.p" + random.nextInt(packages));
            if (!arrow.staysInside()) {
                made.put(arrow, 1 + random.nextInt(9));
            }
        }
        return made;
    }
}
