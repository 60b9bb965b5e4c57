package dev.plimsoll.enforcer.policy;

import dev.plimsoll.enforcer.StartupFailure;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The policy that holds now; a new one is picked up within seconds, a bad one is refused and the last good one stays. */
@Component
public final class PolicyInForce {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyInForce.class);

    private final PolicySource source;
    private volatile InForce current;

    PolicyInForce(ObjectProvider<PolicySource> git, PolicyProperties properties, PolicyStore store, Clock clock) {
        PolicySource other = git.getIfAvailable();
        if (other != null && properties.policy() != null) {
            throw new StartupFailure(
                    "plimsoll.policy and plimsoll.git.url are both set, but there is one policy.",
                    "Keep the one that is meant: the file, or the repository.");
        }
        this.source = other == null ? new PolicyFile(properties.policy(), store, clock) : other;
        this.current = source.inForce(null);
    }

    /** The policy in force, from memory. */
    public InForce current() {
        return current;
    }

    /** Takes over what the source holds by now; asked for every second, as other replicas may have changed it. */
    public synchronized InForce follow() {
        InForce holds = source.inForce(current);
        if (holds != current) {
            LOG.info(
                    "Policy {} of {} is in force", holds.version(), holds.text().source());
            current = holds;
        }
        return holds;
    }

    /** Asks the source now; what is wrong with a new text is logged. */
    public InForce reload() {
        source.look();
        return follow();
    }

    Looks looks() {
        return source.looks();
    }
}
