package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.artifact.CheckedStandard;
import dev.plimsoll.standards.policy.GatePolicy;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.RuleMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The instants at which a verdict may turn, whatever is inside the artifact. */
final class Turns {

    private final Context context;
    private final Snapshot snapshot;
    private final GatePolicy policy;

    private Turns(Context context, Snapshot snapshot) {
        this.context = context;
        this.snapshot = snapshot;
        this.policy = snapshot.policy().gate();
    }

    static Stream<Instant> of(Context context, Snapshot snapshot) {
        Turns turns = new Turns(context, snapshot);
        return Stream.of(turns.horizon(), turns.standards(), turns.waivers(), turns.modes())
                .flatMap(instants -> instants);
    }

    private Stream<Instant> horizon() {
        Instant publishedAt = context.publishedAt();
        return publishedAt == null ? Stream.of() : Stream.of(publishedAt, publishedAt.plus(policy.horizon()));
    }

    private Stream<Instant> standards() {
        Map<String, CheckedStandard> checked = context.checked();
        return checked == null
                ? Stream.of()
                : Stream.concat(snapshot.enforcedStandards().values().stream(), tooOld(checked.values()));
    }

    private Stream<Instant> tooOld(Collection<CheckedStandard> checked) {
        return checked.stream()
                .map(one -> one.receivedAt().plus(policy.reports().within()));
    }

    private Stream<Instant> waivers() {
        return snapshot.waivers().stream()
                .filter(waiver -> waiver.scope().covers(context.target()))
                .flatMap(waiver -> Stream.of(waiver.from(), waiver.until()));
    }

    private Stream<Instant> modes() {
        return Arrays.stream(GateRule.values())
                .flatMap(rule -> policy.modeOf(rule, context.target()).stream())
                .map(RuleMode::enforceFrom)
                .filter(Objects::nonNull);
    }
}
