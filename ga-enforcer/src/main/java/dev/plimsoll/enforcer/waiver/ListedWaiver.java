package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as lists and exports show it at an instant; what is absent of its scope is not limited.
 *
 * @param id of one of the policy, a name made of its text
 * @param obsolete true for an active one that no service needs any longer
 * @param from when it was asked to begin
 * @param steps who did what about it and when; empty for one of the policy
 */
public record ListedWaiver(
        String id,
        Source source,
        State state,
        boolean obsolete,
        @Nullable String service,
        @Nullable String team,
        @Nullable String library,
        @Nullable String versions,
        @Nullable String standard,
        @Nullable String environment,
        String rule,
        String reason,
        String ticket,
        String requester,
        @Nullable String approver,
        Instant from,
        Instant until,
        List<Step> steps) {

    public ListedWaiver {
        steps = List.copyOf(steps);
    }

    /** Who keeps it: the policy's file, which is changed by editing it, or the enforcer. */
    public enum Source {
        POLICY,
        API
    }

    /** One of the policy at an instant. */
    public static ListedWaiver of(Waiver waiver, Instant at) {
        Waiver.Scope scope = waiver.scope();
        return new ListedWaiver(
                "policy-" + UUID.nameUUIDFromBytes(waiver.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Source.POLICY,
                State.of(waiver, at),
                false,
                scope.service(),
                scope.team(),
                scope.library(),
                scope.versions(),
                scope.standard(),
                scope.environment(),
                scope.rule().id(),
                waiver.reason(),
                waiver.ticket(),
                waiver.requester(),
                waiver.approver(),
                waiver.from(),
                waiver.until(),
                List.of());
    }

    /** One that was asked for over the API, at an instant. */
    public static ListedWaiver of(RequestedWaiver waiver, Instant at) {
        Waiver.Scope scope = waiver.scope();
        return new ListedWaiver(
                waiver.id(),
                Source.API,
                waiver.stateAt(at),
                false,
                scope.service(),
                scope.team(),
                scope.library(),
                scope.versions(),
                scope.standard(),
                scope.environment(),
                scope.rule().id(),
                waiver.reason(),
                waiver.ticket(),
                waiver.request().by(),
                waiver.step(Step.Kind.APPROVED).map(Step::by).orElse(null),
                waiver.from(),
                waiver.until(),
                waiver.steps());
    }

    ListedWaiver obsolete(boolean nobodyNeedsIt) {
        return new ListedWaiver(
                id,
                source,
                state,
                nobodyNeedsIt,
                service,
                team,
                library,
                versions,
                standard,
                environment,
                rule,
                reason,
                ticket,
                requester,
                approver,
                from,
                until,
                steps);
    }

    /** What it is for. */
    public Waiver.Scope scope() {
        return new Waiver.Scope(service, team, library, versions, standard, environment, GateRule.of(rule));
    }

    /** Whether it is for a service, in whatever environment. */
    public boolean isFor(String name, @Nullable String ofTeam) {
        return scope().covers(new Target(name, ofTeam, null, environment == null ? "" : environment, "deploy"));
    }

    /** Whether it is active and ends by then. */
    public boolean endsWithin(Duration time, Instant now) {
        return state == State.ACTIVE && !until.isAfter(now.plus(time));
    }

    /** Since when it is known: what lists are ordered by. */
    Instant since() {
        return steps.isEmpty() ? from : steps.get(0).at();
    }
}
