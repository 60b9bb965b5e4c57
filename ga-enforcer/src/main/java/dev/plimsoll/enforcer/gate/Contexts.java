package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.artifact.Artifact;
import dev.plimsoll.enforcer.artifact.ReportStore;
import dev.plimsoll.standards.policy.Target;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what is known of a deploy besides the inside of the artifact. */
@Component
final class Contexts {

    private final DecisionStore decisions;
    private final ReportStore reports;
    private final Emergencies emergencies;

    Contexts(DecisionStore decisions, ReportStore reports, Emergencies emergencies) {
        this.decisions = decisions;
        this.reports = reports;
        this.emergencies = emergencies;
    }

    /** Only an artifact that is named by its digest can be published, checked and deployed. */
    Context of(Question question, Optional<Artifact> artifact, Instant at) {
        Target target = target(question);
        String digest = question.digest();
        return digest == null
                ? new Context(target, null)
                : new Context(
                        target,
                        artifact.map(Artifact::publishedAt).orElse(null),
                        artifact.isEmpty() ? Map.of() : reports.checked(digest),
                        emergencies.of(new Deploy(target.service(), target.environment(), digest), question, at));
    }

    private Target target(Question question) {
        String service = Objects.requireNonNull(question.service());
        Optional<DecisionStore.Owner> owner = decisions.ownerOf(service);
        return new Target(
                service,
                owner.map(DecisionStore.Owner::team).orElse(null),
                owner.map(DecisionStore.Owner::tier).orElse(null),
                Objects.requireNonNull(question.environment()),
                Objects.requireNonNull(question.point()));
    }
}
