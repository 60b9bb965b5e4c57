package dev.plimsoll.dashboard.waiver;

import static dev.plimsoll.dashboard.waiver.RandomWaivers.CORE;
import static dev.plimsoll.dashboard.waiver.RandomWaivers.STANDARD;
import static dev.plimsoll.dashboard.waiver.RandomWaivers.hour;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.dashboard.layout.WaiverRow;
import dev.plimsoll.enforcer.artifact.CheckState;
import dev.plimsoll.enforcer.artifact.CheckedStandard;
import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Context;
import dev.plimsoll.enforcer.gate.Emergency;
import dev.plimsoll.enforcer.gate.Evidence;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Gate;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Status;
import dev.plimsoll.enforcer.waiver.ListedWaiver;
import dev.plimsoll.enforcer.waiver.RequestedWaiver;
import dev.plimsoll.enforcer.waiver.State;
import dev.plimsoll.enforcer.waiver.Step;
import dev.plimsoll.enforcer.waiver.WaiverCsv;
import dev.plimsoll.standards.policy.GatePolicy;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.policy.Waiver;
import dev.plimsoll.standards.policy.Waivers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Gate, list, export, build and pages say the same of every waiver at every instant. */
final class WaiversAgreeProperties {

    private static final Policy PLAIN = Policies.read("p.yml", """
            governed:
              - library: pkg:maven/com.acme/core
            standards:
              entity-has-version: {severity: error}
            """);

    private static final Catalogue RELEASES = Catalogue.of(
            1,
            List.of(
                    Release.of(CORE, "1.0", hour(0).minus(Duration.ofDays(90))),
                    Release.of(CORE, "1.1", hour(0).minus(Duration.ofDays(60)))));

    /** What the parties go by. */
    private record World(List<Waiver> ofPolicy, List<RequestedWaiver> asked, Snapshot snapshot) {

        static World of(List<RandomWaivers.One> all) {
            List<Waiver> ofPolicy = new ArrayList<>();
            List<RequestedWaiver> asked = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                RandomWaivers.One one = all.get(i);
                if (one.ofPolicy()) {
                    ofPolicy.add(new Waiver(
                            one.scope(),
                            "because",
                            "T-" + i,
                            "ada",
                            "grace",
                            hour(one.life().from()),
                            hour(one.life().until())));
                } else {
                    asked.add(requested("T-" + i, one));
                }
            }
            return new World(ofPolicy, asked, snapshotOf(ofPolicy, asked));
        }

        List<ListedWaiver> listedAt(Instant at) {
            return Stream.concat(
                            ofPolicy.stream().map(waiver -> ListedWaiver.of(waiver, at)),
                            asked.stream().map(waiver -> ListedWaiver.of(waiver, at)))
                    .toList();
        }
    }

    /** What the parties show at an instant, and the tickets that are active in two of them. */
    private record Shown(Instant at, List<ListedWaiver> listed, List<String> exported, List<String> onServicePage) {

        static Shown of(World world, Instant at) {
            List<ListedWaiver> listed = world.listedAt(at);
            return new Shown(at, listed, activeInExport(listed), activeOnServicePage(listed, at));
        }
    }

    @Property(seed = "1", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void atEveryInstant(@ForAll("waivers") List<RandomWaivers.One> all) {
        World world = World.of(all);
        for (Instant at : instants(all)) {
            Shown shown = Shown.of(world, at);
            assertThat(shown.exported())
                    .as(shown::toString)
                    .containsExactlyInAnyOrderElementsOf(activeByHours(all, at));
            for (String environment : List.of("prod", "test")) {
                for (Finding finding : decided(world, environment, at)) {
                    assertSame(finding, environment, shown);
                }
            }
            assertBuildAgrees(world, shown);
        }
    }

    @Provide
    Arbitrary<List<RandomWaivers.One>> waivers() {
        return RandomWaivers.lists("billing");
    }

    private static void assertSame(Finding finding, String environment, Shown shown) {
        List<String> tickets = shown.listed().stream()
                .filter(waiver -> waiver.state() == State.ACTIVE && matches(waiver, finding, environment))
                .map(ListedWaiver::ticket)
                .toList();
        assertThat(finding.status() == Status.WAIVED)
                .as(() -> finding + " in " + environment + " of " + shown)
                .isEqualTo(!tickets.isEmpty());
        if (finding.waiver() != null) {
            assertThat(tickets).contains(finding.waiver().split(" ", 2)[0]);
        }
        assertThat(shown.exported()).containsAll(tickets);
        assertThat(shown.onServicePage()).containsAll(tickets);
    }

    private static void assertBuildAgrees(World world, Shown shown) {
        Optional<Waiver> waived =
                Waivers.ofBuild(world.ofPolicy(), STANDARD, Target.ofBuild("billing", "money"), shown.at());
        boolean listedForIt = shown.listed().stream()
                .filter(waiver -> waiver.source() == ListedWaiver.Source.POLICY && waiver.environment() == null)
                .anyMatch(waiver -> waiver.state() == State.ACTIVE && matches(waiver, unmet(), ""));
        assertThat(waived.isPresent()).as(shown::toString).isEqualTo(listedForIt);
    }

    private static List<String> activeInExport(List<ListedWaiver> listed) {
        return new WaiverCsv()
                .add(listed)
                .toString()
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1))
                .filter(cells -> cells[2].equals("ACTIVE"))
                .map(cells -> cells[12])
                .toList();
    }

    private static List<String> activeOnServicePage(List<ListedWaiver> listed, Instant at) {
        return WaiverRow.of(
                        listed.stream()
                                .filter(waiver -> waiver.isFor("billing", "money"))
                                .toList(),
                        at)
                .stream()
                .filter(WaiverRow::active)
                .map(WaiverRow::ticket)
                .toList();
    }

    /** By the hours alone. */
    private static List<String> activeByHours(List<RandomWaivers.One> all, Instant at) {
        return IntStream.range(0, all.size())
                .filter(i -> isActive(all.get(i).life(), all.get(i).ofPolicy(), at))
                .mapToObj(i -> "T-" + i)
                .toList();
    }

    private static boolean isActive(RandomWaivers.Life life, boolean ofPolicy, Instant at) {
        boolean began = !at.isBefore(hour(life.from())) && at.isBefore(hour(life.until()));
        boolean approved = life.approved() != null && !at.isBefore(hour(life.approved()));
        boolean revoked = life.revoked() != null && !at.isBefore(hour(life.revoked()));
        return began && (ofPolicy || approved && !revoked);
    }

    /** The scope in plain words, apart from the code that decides. */
    private static boolean matches(ListedWaiver waiver, Finding finding, String environment) {
        return (waiver.service() == null || waiver.service().equals("billing"))
                && (waiver.team() == null || waiver.team().equals("money"))
                && (waiver.environment() == null || waiver.environment().equals(environment))
                && waiver.rule().equals(finding.rule())
                && (waiver.library() == null || !waiver.library().endsWith("other"))
                && (waiver.versions() == null || !waiver.versions().startsWith("[2"))
                && (waiver.standard() == null || waiver.standard().equals(finding.library()));
    }

    private static List<Finding> decided(World world, String environment, Instant at) {
        Context context = new Context(
                new Target("billing", "money", null, environment, "deploy"),
                null,
                Map.of(STANDARD, new CheckedStandard(CheckState.BROKEN, 0, hour(0), 1L)),
                Emergency.NONE);
        Case asked = new Case("1", "billing", new Evidence.Components(List.of(CORE + "@1.0")), context, at);
        return Gate.decide(asked, world.snapshot()).findings().stream()
                .filter(finding -> List.of(CORE, STANDARD).contains(finding.library()))
                .toList();
    }

    private static Finding unmet() {
        return new Finding(
                "standards", Status.UNMET, STANDARD, null, null, null, null, null, null, null, "", null, null);
    }

    private static RequestedWaiver requested(String ticket, RandomWaivers.One one) {
        RandomWaivers.Life life = one.life();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Step.Kind.REQUESTED, "ada", hour(life.requested()), null));
        addStep(Step.Kind.APPROVED, life.approved(), steps);
        addStep(Step.Kind.REJECTED, life.rejected() ? life.requested() : null, steps);
        addStep(Step.Kind.REVOKED, life.revoked(), steps);
        return new RequestedWaiver(
                ticket, one.scope(), "because", ticket, hour(life.from()), hour(life.until()), steps);
    }

    private static void addStep(Step.Kind kind, @Nullable Integer hour, List<Step> steps) {
        if (hour != null) {
            steps.add(new Step(kind, "grace", hour(hour), null));
        }
    }

    private static Snapshot snapshotOf(List<Waiver> ofPolicy, List<RequestedWaiver> asked) {
        GatePolicy gate = PLAIN.gate();
        Policy policy = new Policy(
                PLAIN.mode(),
                PLAIN.unknown(),
                PLAIN.governed(),
                PLAIN.standards(),
                PLAIN.banned(),
                PLAIN.vocabulary(),
                new GatePolicy(
                        gate.holds(),
                        gate.notices(),
                        gate.rules(),
                        gate.table(),
                        gate.horizon(),
                        gate.reports(),
                        ofPolicy));
        List<Waiver> granted = asked.stream()
                .map(RequestedWaiver::granted)
                .flatMap(Optional::stream)
                .toList();
        return Snapshot.of(
                1, policy, new Catalogue(1, RELEASES.releases(), RELEASES.checked(), RELEASES.notices(), granted));
    }

    /** Every instant at which anything happens, with its neighbours. */
    private static TreeSet<Instant> instants(List<RandomWaivers.One> all) {
        TreeSet<Instant> instants = new TreeSet<>();
        all.stream()
                .map(RandomWaivers.One::life)
                .flatMap(
                        life -> Stream.of(life.requested(), life.from(), life.until(), life.approved(), life.revoked()))
                .filter(hour -> hour != null)
                .map(RandomWaivers::hour)
                .forEach(edge -> instants.addAll(List.of(edge.minusNanos(1), edge, edge.plusNanos(1))));
        return instants;
    }
}
