package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.artifact.Artifact;
import dev.plimsoll.enforcer.artifact.ArtifactStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a question needs, asks the gate, and stores the answer. */
@Component
final class Gatekeeper {

    private final Snapshots snapshots;
    private final ArtifactStore artifacts;
    private final Contexts contexts;
    private final DecisionStore decisions;
    private final Clock clock;

    Gatekeeper(Snapshots snapshots, ArtifactStore artifacts, Contexts contexts, DecisionStore decisions, Clock clock) {
        this.snapshots = snapshots;
        this.artifacts = artifacts;
        this.contexts = contexts;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @throws Refusal where the question cannot be answered */
    DecisionStore.Given answer(Question question, Asker asker) {
        question.check();
        if (question.isDryRun()) {
            return new DecisionStore.Given(decide(question).decision(), false);
        }
        return decisions.given(question, asker).map(this::stillValid).orElseGet(() -> {
            Made made = decide(question);
            return decisions.add(question, asker, made);
        });
    }

    /** What was allowed once is not allowed for ever, however often it is asked under one key. */
    private DecisionStore.Given stillValid(DecisionStore.Given given) {
        Instant until = given.decision().validUntil();
        if (until != null && !clock.instant().isBefore(until)) {
            throw Refusal.conflict(
                    "What was decided under this `Idempotency-Key` was valid until " + until, "ask under a new key");
        }
        return given;
    }

    /** @param reason the sentence that decided */
    record Made(Decision decision, Inputs inputs, String reason) {}

    private Made decide(Question question) {
        Optional<Artifact> artifact = Optional.ofNullable(question.digest()).flatMap(artifacts::find);
        artifact.ifPresent(known -> checkOwner(known, question));
        Instant at = question.at() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : question.at();
        Case asked = new Case(
                UUID.randomUUID().toString(),
                Objects.requireNonNullElse(question.digest(), "this artifact"),
                evidence(question, artifact),
                contexts.of(question, artifact, at),
                at);
        Snapshot snapshot = snapshots.current();
        Decision decision = Gate.decide(asked, snapshot);
        Inputs inputs = new Inputs(
                asked.artifact(),
                artifact.map(Artifact::contentsId).orElse(null),
                asked.context(),
                snapshot.catalogue().staleAt(at),
                Snapshot.STANDARDS);
        return new Made(decision, inputs, reason(decision, Gate.effects(decision, asked.context(), snapshot)));
    }

    /** What let it through all the same, or the first finding that does to the verdict what the verdict is. */
    private static String reason(Decision decision, List<Verdict> effects) {
        Exemption exemption = decision.exemption();
        return exemption != null && exemption.granted()
                ? exemption.message()
                : decision.findings().get(effects.indexOf(decision.decision())).message();
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
        List<@Nullable String> components = question.components();
        return components == null
                ? Evidence.of(artifact.map(Artifact::contents).orElse(null))
                : new Evidence.Components(
                        components.stream().map(String::valueOf).toList(),
                        Objects.requireNonNullElse(question.managedBy(), Map.of()));
    }
}
