package dev.plimsoll.enforcer.git;

import dev.plimsoll.enforcer.StartupFailure;
import dev.plimsoll.enforcer.policy.InForce;
import dev.plimsoll.enforcer.policy.Looks;
import dev.plimsoll.enforcer.policy.PolicyCommits;
import dev.plimsoll.enforcer.policy.PolicySource;
import dev.plimsoll.enforcer.policy.PolicyText;
import dev.plimsoll.standards.policy.PolicyException;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The policy of a Git repository; which commit holds is kept in the database, where every replica finds it. */
@Component
@ConditionalOnProperty("plimsoll.git.url")
final class GitPolicy implements PolicySource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GitPolicy.class);

    private final String origin;
    private final GitClone clone;
    private final Takeover takeover;
    private final PolicyCommits commits;
    private final Clock clock;
    private volatile Looks looks;
    private long known;

    GitPolicy(GitProperties properties, Takeover takeover, PolicyCommits commits, Clock clock) {
        this.origin = properties.checked().origin();
        this.clone = new GitClone(properties);
        this.takeover = takeover;
        this.commits = commits;
        this.clock = clock;
        this.looks = Looks.none(origin);
    }

    /** After any failure the clone is made anew, so that none lasts because of what it left there. */
    @Override
    public synchronized void look() {
        try {
            long before = commits.newest(origin);
            ObjectId newest = clone.fetch();
            if (before != 0 && commits.get(before).commit().id().equals(newest.getName())) {
                looks = looks.good(clock.instant());
            } else {
                check(clone.read(newest), before);
            }
        } catch (IOException | GitAPIException | RuntimeException failed) {
            tell(Trouble.of(failed));
            clone.discard();
        }
    }

    private void check(Checked checked, long before) {
        if (checked instanceof Checked.Good good) {
            takeover.take(origin, good, before);
            looks = looks.good(clock.instant());
        } else if (checked instanceof Checked.Bad bad) {
            Looks.Refused refused = new Looks.Refused(bad.commit().id(), bad.mistakes());
            if (!refused.equals(looks.refused())) {
                LOG.error("A commit of {} is refused:\n{}", origin, String.join("\n", bad.mistakes()));
            }
            looks = looks.bad(clock.instant(), refused);
        }
    }

    private void tell(String trouble) {
        if (!Objects.equals(looks.trouble(), trouble)) {
            LOG.warn("{} cannot be looked at: {}", origin, trouble);
        }
        looks = looks.failed(trouble);
    }

    @Override
    public InForce inForce(@Nullable InForce inForce) {
        if (inForce == null) {
            look();
        }
        long newest = commits.newest(origin);
        if (newest == 0) {
            throw nothingGood();
        }
        if (inForce != null && newest == known) {
            return inForce;
        }
        InForce holds = read(commits.get(newest), inForce);
        known = newest;
        if (inForce == null && (looks.trouble() != null || looks.refused() != null)) {
            LOG.warn(
                    "Starting with the last good commit of {}, {}",
                    origin,
                    holds.text().source());
        }
        return holds;
    }

    private InForce read(PolicyCommits.Row row, @Nullable InForce before) {
        PolicyText text = new PolicyText(row.commit().shortId() + " " + CommitReader.POLICY, commits.text(row));
        try {
            return new InForce(
                    row.policyVersion(), text.read(), text, row.since(), row.catalogueVersion(), row.commit());
        } catch (PolicyException unreadable) {
            if (before == null) {
                throw new StartupFailure(
                        "This version of Plimsoll cannot read the policy in force:\n\n" + unreadable.getMessage(),
                        "Commit one that it can, or start the version that put it in force.",
                        unreadable);
            }
            LOG.error(
                    "This version of Plimsoll cannot read the policy that another replica put in force:\n{}",
                    unreadable.getMessage());
            return before;
        }
    }

    private StartupFailure nothingGood() {
        Looks.Refused refused = looks.refused();
        if (refused != null) {
            return new StartupFailure(
                    "The newest commit of " + origin + " is refused, and none has been in force before:\n\n"
                            + String.join("\n", refused.mistakes()),
                    "Correct it in the repository and start again.");
        }
        return new StartupFailure(
                "There is no policy: " + origin + " cannot be looked at (" + looks.trouble()
                        + "), and no commit of it has been in force before.",
                "Check plimsoll.git.url, plimsoll.git.branch and plimsoll.git.token, and that the server can be reached.");
    }

    @Override
    public Looks looks() {
        return looks;
    }

    @Override
    public void close() {
        clone.close();
    }
}
