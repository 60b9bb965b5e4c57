package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.gate.LiteralRule.Out;
import dev.plimsoll.enforcer.gate.LiteralRule.Told;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.Hold;
import dev.plimsoll.standards.policy.LineRule;
import dev.plimsoll.standards.policy.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** With holds, withdrawals, line ends and notices the gate says what the definitions say day by day. */
final class GateAgainstLiteralRuleProperties {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final int DAYS = 60;
    private static final String LIBRARY = "pkg:maven/a/b";

    record Span(int from, int length) {}

    record Dates(List<Span> holds, Map<String, Integer> ends, List<Told> told) {}

    record Asked(String version, int day) {}

    record World(LiteralRule rule, List<Span> holds, List<Asked> questions) {}

    @Property(seed = "1", tries = 400, edgeCases = EdgeCasesMode.NONE)
    void generatedHistories(@ForAll("worlds") World world) {
        LiteralRule rule = world.rule();
        LibraryHistory history = LibraryHistory.of(governed(rule), releases(rule), calendar(world));
        for (Asked asked : world.questions()) {
            Judgement judgement = history.judge(asked.version(), at(asked.day()));
            assertThat(new LiteralRule.Answer(
                            judgement.status().name(), day(judgement.behindSince()), day(judgement.deadline())))
                    .as("%s on day %d of %s", asked.version(), asked.day(), rule)
                    .isEqualTo(rule.answer(asked.version(), asked.day()));
            assertSomewhereGood(rule, judgement, asked.day());
        }
    }

    /** Nobody is sent where they would be sent away again, if there is any place that is good. */
    private static void assertSomewhereGood(LiteralRule rule, Judgement judgement, int day) {
        GaRelease floor = judgement.floor();
        boolean anyIsGood = rule.releases().stream().anyMatch(release -> isGood(rule, release.version(), day));
        if (floor != null && anyIsGood) {
            assertThat(isGood(rule, floor.version().text(), day))
                    .as(
                            "%s for %s on day %d of %s",
                            floor.version(), judgement.used().version(), day, rule)
                    .isTrue();
        }
    }

    private static boolean isGood(LiteralRule rule, String version, int day) {
        return List.of("COMPLIANT", "IN_GRACE")
                .contains(rule.answer(version, day).status());
    }

    private static Governed governed(LiteralRule rule) {
        Map<String, Instant> ends = new TreeMap<>();
        rule.ends().forEach((line, day) -> ends.put(line, at(day)));
        return new Governed(
                LIBRARY,
                LineRule.valueOf(rule.lines().name()),
                List.of(),
                ends,
                rule.keep(),
                Duration.ofDays(rule.grace()),
                Set.of());
    }

    private static List<Release> releases(LiteralRule rule) {
        return rule.releases().stream()
                .map(out -> {
                    Release release = Release.of(LIBRARY, out.version(), at(out.day()));
                    return out.withdrawn() == null ? release : release.withdrawn(at(out.withdrawn()));
                })
                .toList();
    }

    private static Calendar calendar(World world) {
        List<Hold> holds = world.holds().stream()
                .map(span -> new Hold(at(span.from()), at(span.from() + span.length()), "holiday"))
                .toList();
        List<Notice> notices = world.rule().told().stream()
                .map(told -> new Notice(
                        LIBRARY,
                        "[" + told.from() + "," + told.below() + ")",
                        told.fixed(),
                        at(told.given()),
                        Duration.ofDays(told.within()),
                        "CVE"))
                .toList();
        return new Calendar(new GraceClock(holds), notices);
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static @Nullable Integer day(@Nullable Instant at) {
        return at == null ? null : (int) Duration.between(START, at).toDays();
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<List<Out>> releases = Combinators.combine(
                        versions(),
                        days(),
                        Arbitraries.integers().between(1, 40).injectNull(0.75))
                .as((version, day, after) -> new Out(version, day, after == null ? null : day + after))
                .list()
                .ofMaxSize(14)
                .map(GateAgainstLiteralRuleProperties::oncePerVersion);
        Arbitrary<List<Asked>> questions = Combinators.combine(
                        versions(), Arbitraries.integers().between(0, DAYS + 50))
                .as(Asked::new)
                .list()
                .ofSize(6);
        return Combinators.combine(
                        releases,
                        Arbitraries.of(LiteralRule.Lines.values()),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(0, 1, 5, 14),
                        calendars(),
                        questions)
                .as((out, lines, keep, grace, calendar, asked) -> new World(
                        new LiteralRule(
                                out,
                                lines,
                                keep,
                                grace,
                                still(calendar.holds()),
                                ends(lines, calendar),
                                calendar.told()),
                        calendar.holds(),
                        asked));
    }

    private static Map<String, Integer> ends(LiteralRule.Lines lines, Dates calendar) {
        Map<String, Integer> ends = new TreeMap<>();
        calendar.ends()
                .forEach((line, day) -> ends.put(lines == LiteralRule.Lines.MAJOR ? line.substring(0, 1) : line, day));
        return ends;
    }

    private static List<Integer> still(List<Span> holds) {
        return holds.stream()
                .flatMap(span -> IntStream.range(span.from(), span.from() + span.length())
                        .boxed())
                .distinct()
                .toList();
    }

    private static List<Out> oncePerVersion(List<Out> releases) {
        Map<String, Out> byVersion = new LinkedHashMap<>();
        releases.forEach(release -> byVersion.putIfAbsent(release.version(), release));
        return new ArrayList<>(byVersion.values());
    }

    private static Arbitrary<Dates> calendars() {
        Arbitrary<List<Span>> holds = Combinators.combine(
                        days(), Arbitraries.integers().between(1, 20))
                .as(Span::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<String> lines = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2))
                .as((major, minor) -> major + "." + minor);
        Arbitrary<Map<String, Integer>> ends = Arbitraries.maps(lines, days()).ofMaxSize(2);
        Arbitrary<List<Told>> told = Combinators.combine(
                        versions(),
                        versions(),
                        versions().list().ofMinSize(1).ofMaxSize(3),
                        days(),
                        Arbitraries.integers().between(0, 6))
                .as(Told::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(holds, ends, told).as(Dates::new);
    }

    private static Arbitrary<String> versions() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as((major, minor, patch) -> major + "." + minor + "." + patch);
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, DAYS);
    }
}
