package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.Rows;
import dev.plimsoll.enforcer.access.Caller;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hears from CI and the cluster what runs where, and lists it. */
@RestController
@RequestMapping("/api/v1/deployments")
final class DeploymentsController {

    private final RunStore runs;
    private final RunList list;
    private final Clock clock;

    DeploymentsController(RunStore runs, RunList list, Clock clock) {
        this.runs = runs;
        this.list = list;
        this.clock = clock;
    }

    record Answer(Run deployment, boolean changed) {}

    @MayCall({Role.CI, Role.CLUSTER})
    @PostMapping
    ResponseEntity<Answer> hear(@Valid @RequestBody Told told, Caller caller) {
        Placement placement = told.placement();
        caller.checkService(placement.service());
        caller.checkEnvironment(placement.environment());
        RunStore.Outcome outcome = runs.hear(new Word(
                placement, source(told, caller), told.moment(clock.instant()), told.hasEnded(), caller.name()));
        return ResponseEntity.status(outcome.changed() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Answer(outcome.run(), outcome.changed()));
    }

    /** Nobody speaks with the cluster's weight who is not the cluster. */
    private static Source source(Told told, Caller caller) {
        if (told.source() != null) {
            caller.checkRole("`source` " + told.source(), told.source() == Source.CLUSTER ? Role.CLUSTER : Role.CI);
            return told.source();
        }
        if (caller.hasAny(Role.CI) && caller.hasAny(Role.CLUSTER)) {
            throw Refusal.badRequest(
                    "`source` is missing, and the token is for both", "write CI or CLUSTER, or use a token for one");
        }
        return caller.hasAny(Role.CLUSTER) ? Source.CLUSTER : Source.CI;
    }

    @MayCall(Role.VIEWER)
    @GetMapping
    Rows<Run, Long> list(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String environment,
            @RequestParam(defaultValue = "false") boolean current,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit) {
        return list.page(new RunFilter(service, environment, current, after, limit));
    }
}
