package dev.plimsoll.enforcer.policy;

import dev.plimsoll.enforcer.StartupFailure;
import dev.plimsoll.enforcer.policy.Looks.Refused;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.PolicyException;
import dev.plimsoll.standards.policy.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The policy of a local file, or the one that comes with Plimsoll; each bad text is told once. */
final class PolicyFile implements PolicySource {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyFile.class);

    private final @Nullable Path file;
    private final PolicyStore store;
    private final Clock clock;
    private volatile Looks looks;
    private @Nullable PolicyText seen;

    PolicyFile(@Nullable Path file, PolicyStore store, Clock clock) {
        this.file = file;
        this.store = store;
        this.clock = clock;
        this.looks = Looks.none(file == null ? "defaults.yml" : file.toString());
    }

    /** A file is read as fast as anything else is looked up. */
    @Override
    public void look() {}

    @Override
    public InForce inForce(@Nullable InForce known) {
        return known == null ? atStart() : later(known);
    }

    private InForce atStart() {
        try {
            return numbered(PolicyText.from(file));
        } catch (IOException unreadable) {
            throw new StartupFailure(
                    "The policy " + file + " cannot be read: " + unreadable,
                    "Check the path in plimsoll.policy, or leave it out to use the policy that comes with Plimsoll.",
                    unreadable);
        } catch (PolicyException bad) {
            throw new StartupFailure(
                    "The policy has mistakes:\n\n" + bad.getMessage(), "Correct them and start again.", bad);
        }
    }

    private InForce later(InForce known) {
        try {
            PolicyText text = file == null ? known.text() : PolicyText.from(file);
            if (text.equals(seen)) {
                looks = new Looks(looks.source(), clock.instant(), null, looks.refused());
                return known;
            }
            return numbered(text);
        } catch (PolicyException bad) {
            looks = looks.bad(
                    clock.instant(),
                    new Refused(
                            null, bad.problems().stream().map(Problem::toString).toList()));
            LOG.error("The edited policy is refused, policy {} stays in force:\n{}", known.version(), bad.getMessage());
        } catch (IOException | DataAccessException failed) {
            if (!Objects.equals(looks.trouble(), failed.toString())) {
                LOG.error("{} cannot be taken over ({}), policy {} stays in force", file, failed, known.version());
            }
            looks = looks.failed(failed.toString());
        }
        return known;
    }

    /** Read first: a text that is refused gets no number. One that the database does not number is read again. */
    private InForce numbered(PolicyText text) {
        Policy policy;
        try {
            policy = text.read();
        } catch (PolicyException bad) {
            seen = text;
            throw bad;
        }
        InForce numbered = new InForce(store.versionOf(text), policy, text, clock.instant(), 0, null);
        seen = text;
        looks = looks.good(clock.instant());
        return numbered;
    }

    @Override
    public Looks looks() {
        return looks;
    }
}
