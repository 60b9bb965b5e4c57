package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Digest;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.dashboard.layout.Tag;
import dev.plimsoll.enforcer.deployment.Running;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs in one environment.
 *
 * @param source whose word it is
 * @param remark what is to be known of the artifact, absent where nothing is
 */
record Run(
        String environment,
        Digest digest,
        Moment since,
        Tag source,
        @Nullable String remark) {

    /** By environment; {@code newest} is the digest that the service published last, absent where it published none. */
    static List<Run> of(List<Running> running, @Nullable String newest, Instant now) {
        return running.stream().map(each -> of(each, newest, now)).toList();
    }

    private static Run of(Running running, @Nullable String newest, Instant now) {
        return new Run(
                running.environment(),
                Digest.of(running.digest()),
                Moment.of(running.since(), now),
                running.confirmed() ? new Tag("Cluster", "ok") : new Tag("CI", "quiet"),
                remark(running, newest));
    }

    private static @Nullable String remark(Running running, @Nullable String newest) {
        if (running.digest().equals(newest)) {
            return "the newest build";
        }
        return running.artifactKnown() ? null : "never published by this service";
    }
}
