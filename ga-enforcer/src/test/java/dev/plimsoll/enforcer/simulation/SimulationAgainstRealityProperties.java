package dev.plimsoll.enforcer.simulation;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.fleet.NextDeploy;
import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Prospect;
import dev.plimsoll.enforcer.gate.Prospects;
import dev.plimsoll.enforcer.gate.Window;
import dev.plimsoll.standards.policy.GateRule;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** A change is simulated, then really made, and the clock moved: the gate denies the same services from the same instants. */
final class SimulationAgainstRealityProperties {

    @Provide
    Arbitrary<MadeUpWorld> worlds() {
        return Arbitraries.randomValue(MadeUpWorld::of);
    }

    @Property(seed = "1", tries = 1200, shrinking = ShrinkingMode.OFF)
    void theSameServicesAreDeniedFromTheSameInstants(@ForAll("worlds") MadeUpWorld world) {
        Simulation simulation = world.simulation;
        String rule = simulation.rule();
        Map<String, Simulated.Change> changes = simulated(world);
        Prospects prospects = new Prospects(world.today.at(Grid.NOW), Window.ofDays(Grid.NOW, Grid.DAYS));
        for (NextDeploy deploy : world.deploys) {
            Case asked = deploy.asked();
            Instant before = world.today.firstDenial(asked, rule);
            Instant after = world.changed.firstDenial(asked, rule);
            Simulated.Change change = changes.get(deploy.service());

            check(prospect(prospects, asked, simulation.countingRule()), before, asked, world.today, rule);
            assertThat(change != null).as(deploy.service()).isEqualTo(!Objects.equals(before, after));
            if (change != null) {
                check(change.before(), before, asked, world.today, rule);
                check(change.after(), after, asked, world.changed, rule);
            }
            collect(before, after);
        }
        checkCoverage();
    }

    private static Map<String, Simulated.Change> simulated(MadeUpWorld world) {
        if (isEmpty(world.simulation)) {
            return Map.of();
        }
        return new Supposition(world.today.at(Grid.NOW), world.simulation, text -> Optional.empty())
                .against(world.deploys, Grid.NOW).changes().stream()
                        .collect(toMap(Simulated.Change::service, change -> change));
    }

    private static Prospect prospect(Prospects prospects, Case asked, @Nullable GateRule rule) {
        return rule == null ? prospects.of(asked) : prospects.of(asked, rule);
    }

    private static void check(
            Prospect told, @Nullable Instant real, Case asked, Reality reality, @Nullable String rule) {
        assertThat(told.blockedFrom()).isEqualTo(real);
        assertThat(told.blockedNow())
                .isEqualTo(!reality.denying(asked, null, Grid.NOW).isEmpty());
        if (real != null) {
            assertThat(told.blockedBy()).isEqualTo(reality.denying(asked, rule, real));
            if (real.isAfter(Grid.NOW)) {
                assertThat(reality.denying(asked, rule, real.minusSeconds(1))).isEmpty();
            }
        }
    }

    private static boolean isEmpty(Simulation simulation) {
        return Objects.requireNonNull(simulation.promote()).isEmpty()
                && Objects.requireNonNull(simulation.withdraw()).isEmpty()
                && !simulation.changesThePolicysParts()
                && simulation.policy() == null;
    }

    private static void collect(@Nullable Instant before, @Nullable Instant after) {
        Statistics.label("before").collect(kind(before));
        Statistics.label("after").collect(kind(after));
        Statistics.label("differs").collect(!Objects.equals(before, after));
    }

    /** A property about changes that change nothing would hold for the wrong reason. */
    private static void checkCoverage() {
        Statistics.label("before").coverage(coverage -> {
            coverage.check("now").percentage(share -> share > 10);
            coverage.check("later").percentage(share -> share > 10);
            coverage.check("never").percentage(share -> share > 10);
        });
        Statistics.label("differs").coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    private static String kind(@Nullable Instant denial) {
        if (denial == null) {
            return "never";
        }
        return denial.equals(Grid.NOW) ? "now" : "later";
    }
}
