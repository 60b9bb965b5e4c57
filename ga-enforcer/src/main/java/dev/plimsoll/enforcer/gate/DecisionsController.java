package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.access.Caller;
import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.artifact.Artifact;
import dev.plimsoll.enforcer.artifact.ArtifactStore;
import dev.plimsoll.standards.policy.Target;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the gate's question; a deny is an answer, not an error. */
@RestController
@RequestMapping("/api/v1/decisions")
final class DecisionsController {

    private final Snapshots snapshots;
    private final ArtifactStore artifacts;
    private final DecisionStore decisions;
    private final Clock clock;

    DecisionsController(Snapshots snapshots, ArtifactStore artifacts, DecisionStore decisions, Clock clock) {
        this.snapshots = snapshots;
        this.artifacts = artifacts;
        this.decisions = decisions;
        this.clock = clock;
    }

    @MayCall({Role.VIEWER, Role.CI, Role.CLUSTER, Role.PLATFORM})
    @PostMapping
    Decision decide(@RequestBody Question question, Caller caller) {
        if (!question.isDryRun()) {
            caller.checkRole("A decision without `dryRun`", Role.CI, Role.CLUSTER, Role.PLATFORM);
        }
        question.check();
        checkScope(question, caller);
        Optional<Artifact> artifact = Optional.ofNullable(question.digest()).flatMap(artifacts::find);
        artifact.ifPresent(known -> checkOwner(known, question));
        Case asked = new Case(
                UUID.randomUUID().toString(),
                Objects.requireNonNullElse(question.digest(), "this artifact"),
                evidence(question, artifact),
                context(question, artifact),
                question.at() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : question.at());
        Snapshot snapshot = snapshots.current();
        Decision decision = Gate.decide(asked, snapshot);
        if (!question.isDryRun()) {
            decisions.add(question, decision, reason(decision, Gate.effects(decision, asked.context(), snapshot)));
        }
        return decision;
    }

    @MayCall(Role.VIEWER)
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String stored(@PathVariable String id) {
        return decisions
                .find(id)
                .orElseThrow(() -> Refusal.notFound(
                        "No decision is stored under " + id, "check the id; the answers to dry runs are not stored"));
    }

    /** What a dry run says is for every reader. */
    private static void checkScope(Question question, Caller caller) {
        if (!question.isDryRun()) {
            caller.checkService(Objects.requireNonNull(question.service()));
            caller.checkEnvironment(Objects.requireNonNull(question.environment()));
        }
    }

    /** The first finding that does to the verdict what the verdict is. */
    private static String reason(Decision decision, List<Verdict> effects) {
        return decision.findings().get(effects.indexOf(decision.decision())).message();
    }

    /** Nobody is let through on what another service published. */
    private static void checkOwner(Artifact artifact, Question question) {
        if (!artifact.service().equals(question.service())) {
            throw Refusal.conflict(
                    question.digest() + " was published by " + artifact.service() + ", not by " + question.service(),
                    "ask with the service that published it, or publish this artifact's own SBOM");
        }
    }

    private static Evidence evidence(Question question, Optional<Artifact> artifact) {
        if (question.components() != null) {
            return new Evidence.Components(
                    question.components().stream().map(String::valueOf).toList());
        }
        List<String> purls = artifact.map(Artifact::purls).orElse(null);
        return purls == null ? new Evidence.None("no SBOM was uploaded for it") : new Evidence.Components(purls);
    }

    private Context context(Question question, Optional<Artifact> artifact) {
        String service = Objects.requireNonNull(question.service());
        Target target = new Target(
                service,
                decisions.teamOf(service).orElse(null),
                null,
                Objects.requireNonNull(question.environment()),
                Objects.requireNonNull(question.point()));
        return new Context(target, artifact.map(Artifact::publishedAt).orElse(null));
    }
}
