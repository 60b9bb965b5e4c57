package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.deployment.BreakGlass;
import dev.plimsoll.enforcer.deployment.Deployments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what may let a denied artifact through. */
@Component
final class Emergencies {

    private final Deployments deployments;
    private final BreakGlass glasses;
    private final DecisionStore decisions;

    Emergencies(Deployments deployments, BreakGlass glasses, DecisionStore decisions) {
        this.deployments = deployments;
        this.glasses = glasses;
        this.decisions = decisions;
    }

    Emergency of(Deploy deploy, Question question, Instant at) {
        return new Emergency(question.isRollback() ? rollback(deploy, at) : null, glass(deploy, at));
    }

    private Emergency.Rollback rollback(Deploy deploy, Instant at) {
        boolean ranThere = deployments
                .confirmedRun(deploy.service(), deploy.environment(), deploy.digest())
                .isPresent();
        return new Emergency.Rollback(ranThere, decisions.lastDeploy(deploy, at).orElse(null));
    }

    private Emergency.@Nullable BreakGlass glass(Deploy deploy, Instant at) {
        return glasses.openFor(deploy.service(), deploy.environment(), deploy.digest(), at)
                .map(opened -> new Emergency.BreakGlass(opened.by(), opened.reason(), opened.until()))
                .orElse(null);
    }
}
