package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.access.Caller;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers the gate's question; a deny is an answer, not an error. */
@RestController
final class DecisionsController {

    private final Gatekeeper gatekeeper;
    private final DecisionStore decisions;
    private final Replay replay;

    DecisionsController(Gatekeeper gatekeeper, DecisionStore decisions, Replay replay) {
        this.gatekeeper = gatekeeper;
        this.decisions = decisions;
        this.replay = replay;
    }

    @MayCall({Role.VIEWER, Role.CI, Role.CLUSTER, Role.PLATFORM})
    @PostMapping("/api/v1/decisions")
    ResponseEntity<Decision> decide(
            @Valid @RequestBody Question question,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        question.checkAskedBy(caller);
        DecisionStore.Given given = gatekeeper.answer(question, new Asker(caller.name(), key));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (given.again()) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(given.decision());
    }

    @MayCall({Role.VIEWER, Role.CI, Role.CLUSTER, Role.PLATFORM})
    @PostMapping("/api/v1/decisions:batch")
    Batch.Answers decideAll(
            @Valid @RequestBody Batch batch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        return batch.answers(gatekeeper, caller, key);
    }

    @MayCall(Role.VIEWER)
    @GetMapping(path = "/api/v1/decisions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String stored(@PathVariable String id) {
        return decisions
                .find(id)
                .orElseThrow(() -> Refusal.notFound(
                        "No decision is stored under " + id, "check the id; the answers to dry runs are not stored"));
    }

    @MayCall(Role.VIEWER)
    @PostMapping("/api/v1/decisions/{id}/replay")
    Replay.Replayed replay(@PathVariable String id) {
        return replay.replay(id);
    }
}
