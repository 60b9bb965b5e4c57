package dev.plimsoll.enforcer.policy;

import dev.plimsoll.enforcer.StartupFailure;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.PolicyException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The policy that holds now; an edited file is picked up within seconds, a bad one is refused and the last good one stays. */
@Component
public final class PolicyInForce {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyInForce.class);
    private static final long CHECK_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private final PolicyStore store;
    private final @Nullable Path file;
    private final AtomicLong checkedAt = new AtomicLong(System.nanoTime());
    private volatile InForce current;
    private PolicyText seen;

    PolicyInForce(PolicyStore store, PolicyProperties properties) {
        this.store = store;
        this.file = properties.policy();
        this.seen = textAtStart(file);
        this.current = inForceAtStart(seen, store);
    }

    /** The policy in force, after a look at the file if the last one was seconds ago. */
    public InForce current() {
        long last = checkedAt.get();
        long now = System.nanoTime();
        if (file != null && now - last > CHECK_EVERY_NANOS && checkedAt.compareAndSet(last, now)) {
            reload();
        }
        return current;
    }

    /** Looks at the file now; what is wrong with a new text is logged, each text once; a failing database is asked again. */
    public synchronized InForce reload() {
        try {
            PolicyText text = PolicyText.from(file);
            if (!text.equals(seen)) {
                putInForce(text);
                seen = text;
            }
        } catch (IOException | DataAccessException unreadable) {
            LOG.error("{} cannot be taken over ({}), policy {} stays in force", file, unreadable, current.version());
        }
        return current;
    }

    private void putInForce(PolicyText text) {
        try {
            current = numbered(text, store);
            LOG.info("Policy {} of {} is in force", current.version(), text.source());
        } catch (PolicyException bad) {
            LOG.error(
                    "The edited policy is refused, policy {} stays in force:\n{}", current.version(), bad.getMessage());
        }
    }

    private static PolicyText textAtStart(@Nullable Path file) {
        try {
            return PolicyText.from(file);
        } catch (IOException unreadable) {
            throw new StartupFailure(
                    "The policy " + file + " cannot be read: " + unreadable,
                    "Check the path in plimsoll.policy, or leave it out to use the policy that comes with Plimsoll.",
                    unreadable);
        }
    }

    private static InForce inForceAtStart(PolicyText text, PolicyStore store) {
        try {
            return numbered(text, store);
        } catch (PolicyException bad) {
            throw new StartupFailure(
                    "The policy has mistakes:\n\n" + bad.getMessage(), "Correct them and start again.", bad);
        }
    }

    /** Read first: a text that is refused gets no number. */
    private static InForce numbered(PolicyText text, PolicyStore store) {
        Policy policy = text.read();
        return new InForce(store.versionOf(text), policy);
    }
}
