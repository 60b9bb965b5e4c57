package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.access.Caller;
import dev.plimsoll.enforcer.catalogue.CatalogueChange;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests and what people decide on them; each step is made once, and one after the other. */
@Component
class WaiverDesk {

    private final WaiverStore store;
    private final CatalogueChange change;
    private final Clock clock;

    WaiverDesk(WaiverStore store, CatalogueChange change, Clock clock) {
        this.store = store;
        this.change = change;
        this.clock = clock;
    }

    @Transactional
    public RequestedWaiver request(WaiverRequest request, String requester) {
        RequestedWaiver asked = request.asked(requester, now());
        String standard = asked.scope().standard();
        if (standard != null && !store.knowsStandard(standard)) {
            throw Refusal.badRequest(
                    "There is no standard `" + standard + "`", "use an id as the dashboard lists them");
        }
        store.add(asked);
        return asked;
    }

    /** @throws Refusal where it is the requester's own, or there is nothing left to approve */
    @Transactional
    public RequestedWaiver approve(String id, Step approval, Caller approver) {
        change.begin();
        RequestedWaiver asked = known(id);
        if (approver.isSamePersonAs(asked.request().by())) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    asked.request().by()
                            + " asked for this waiver or made this token, and nobody approves a waiver of their own",
                    "have another person approve it");
        }
        if (isDoneBy(asked, approval)) {
            return asked;
        }
        check(asked, approval, Set.of(State.REQUESTED));
        store.add(asked.id(), approval);
        change.count("waiver " + asked.id() + " approved");
        return known(id);
    }

    @Transactional
    public RequestedWaiver reject(String id, Step rejection) {
        change.begin();
        RequestedWaiver asked = known(id);
        if (isDoneBy(asked, rejection)) {
            return asked;
        }
        check(asked, rejection, Set.of(State.REQUESTED));
        store.add(asked.id(), rejection);
        return known(id);
    }

    /** A request that nobody has decided on yet is taken back. */
    @Transactional
    public RequestedWaiver revoke(String id, Step revocation) {
        change.begin();
        RequestedWaiver asked = known(id);
        if (isDoneBy(asked, revocation)) {
            return asked;
        }
        check(asked, revocation, Set.of(State.REQUESTED, State.SCHEDULED, State.ACTIVE));
        store.add(asked.id(), revocation);
        if (asked.step(Step.Kind.APPROVED).isPresent()) {
            change.count("waiver " + asked.id() + " revoked");
        }
        return known(id);
    }

    /** @throws Refusal where there is none */
    RequestedWaiver known(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound(
                "No waiver that was asked for over the API has the id " + id,
                "check it against GET /api/v1/waivers; those of the policy are changed in its file"));
    }

    Optional<RequestedWaiver> find(String id) {
        try {
            return store.find(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** A step that somebody makes now. */
    Step step(Step.Kind kind, String by, Decided why) {
        return new Step(kind, by, now(), why.text());
    }

    /** Sent again, it changes nothing. */
    private static boolean isDoneBy(RequestedWaiver asked, Step step) {
        Step last = asked.steps().get(asked.steps().size() - 1);
        return last.kind() == step.kind() && Waiver.isSamePerson(last.by(), step.by());
    }

    private static void check(RequestedWaiver asked, Step step, Set<State> possible) {
        State state = asked.stateAt(step.at());
        if (!possible.contains(state)) {
            Step last = asked.steps().get(asked.steps().size() - 1);
            throw Refusal.conflict(
                    "The waiver is " + state + " (" + last.kind() + " by " + last.by() + " at " + last.at() + ", until "
                            + asked.until() + "), so it cannot be " + step.kind(),
                    "ask for a new one if it is still needed");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
