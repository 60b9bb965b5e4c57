package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.standards.policy.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A waiver that was asked for over the API, with all that happened to it since.
 *
 * @param steps in the order in which they were made; the first is the request
 */
public record RequestedWaiver(
        String id, Waiver.Scope scope, String reason, String ticket, Instant from, Instant until, List<Step> steps) {

    /** For so long a request waits for somebody to decide. */
    public static final Duration PATIENCE = Duration.ofDays(14);

    public RequestedWaiver {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.get(0).kind() != Step.Kind.REQUESTED) {
            throw new IllegalArgumentException("a waiver begins with its request, unlike " + steps);
        }
    }

    Step request() {
        return steps.get(0);
    }

    Optional<Step> step(Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** The first instant at which nobody can approve it any more. */
    Instant lapsesAt() {
        Instant patient = request().at().plus(PATIENCE);
        return patient.isBefore(until) ? patient : until;
    }

    /** By what had happened up to then. */
    public State stateAt(Instant at) {
        if (happened(Step.Kind.REJECTED, at)) {
            return State.REJECTED;
        }
        if (happened(Step.Kind.REVOKED, at)) {
            return State.REVOKED;
        }
        if (happened(Step.Kind.APPROVED, at)) {
            return State.of(approvedBy(step(Step.Kind.APPROVED).orElseThrow()), at);
        }
        return at.isBefore(lapsesAt()) ? State.REQUESTED : State.LAPSED;
    }

    /** What the gate goes by; empty where it never holds. */
    public Optional<Waiver> granted() {
        return step(Step.Kind.APPROVED).flatMap(approval -> approvedBy(approval)
                .granted(approval.at(), step(Step.Kind.REVOKED).map(Step::at).orElse(null)));
    }

    private Waiver approvedBy(Step approval) {
        return new Waiver(scope, reason, ticket, request().by(), approval.by(), from, until);
    }

    private boolean happened(Step.Kind kind, Instant at) {
        return step(kind).filter(step -> !step.at().isAfter(at)).isPresent();
    }
}
