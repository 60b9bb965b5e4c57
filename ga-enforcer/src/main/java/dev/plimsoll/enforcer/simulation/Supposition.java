package dev.plimsoll.enforcer.simulation;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.fleet.NextDeploy;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Window;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.PolicyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the change of a simulation in a copy of the world, and compares. */
final class Supposition {

    /** No report was made under a policy that nobody has put in force. */
    private static final long NEVER_IN_FORCE = 0;

    private final Snapshot snapshot;
    private final World today;
    private final Simulation simulation;
    private final Function<String, Optional<Long>> versionOf;
    private final List<String> warnings = new ArrayList<>();

    /** @param versionOf the number of a policy that was in force by its text */
    Supposition(Snapshot snapshot, Simulation simulation, Function<String, Optional<Long>> versionOf) {
        this.snapshot = snapshot;
        this.today = World.of(snapshot);
        this.simulation = simulation;
        this.versionOf = versionOf;
    }

    /** @throws Refusal where the change could not be made */
    Simulated against(List<NextDeploy> deploys, Instant now) {
        simulation.check();
        GateRule rule = simulation.countingRule();
        Window window = Window.ofDays(now, Objects.requireNonNull(simulation.days()));
        World supposed = supposed(now);
        Usage usage = new Usage(supposed.policy(), deploys);
        libraries(supposed.policy())
                .distinct()
                .flatMap(library -> usage.warning(library).stream())
                .forEach(warnings::add);
        return Simulated.of(
                new Simulated.Question(
                        snapshot, supposed.snapshot(), window, Objects.requireNonNull(simulation.environment()), rule),
                deploys,
                warnings);
    }

    private World supposed(Instant now) {
        World replaced = replaced();
        World changed = simulation.changesThePolicysParts()
                ? new World(NEVER_IN_FORCE, SupposedPolicy.of(replaced.policy(), simulation), replaced.catalogue())
                : replaced;
        return changed.with(SupposedReleases.of(changed.catalogue(), simulation, now, warnings));
    }

    private World replaced() {
        String text = simulation.policy();
        if (text == null) {
            return today;
        }
        try {
            Policy policy = Policies.read("policy", text);
            return new World(versionOf.apply(text).orElse(NEVER_IN_FORCE), policy, today.catalogue());
        } catch (PolicyException bad) {
            throw Refusal.badRequest(
                    "The `policy` has mistakes:\n" + bad.getMessage(), "correct them and send it again");
        }
    }

    private Stream<String> libraries(Policy policy) {
        return Stream.of(
                        named(simulation.promote(), Simulation.Promote::library),
                        named(simulation.withdraw(), Simulation.Withdraw::library),
                        named(simulation.grace(), Simulation.Grace::library),
                        named(simulation.endLines(), Simulation.EndLine::library))
                .flatMap(libraries -> libraries)
                .map(library -> SupposedPolicy.library(library, policy));
    }

    private static <T> Stream<@Nullable String> named(
            @Nullable List<@Nullable T> changes, Function<T, @Nullable String> library) {
        return Objects.requireNonNull(changes).stream().map(change -> library.apply(Objects.requireNonNull(change)));
    }
}
