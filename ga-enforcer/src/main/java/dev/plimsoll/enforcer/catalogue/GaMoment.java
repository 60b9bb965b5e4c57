package dev.plimsoll.enforcer.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when a release that a registry lists counts as released for everybody: at a library's first poll the registry's
 * date, later the later one of that and of the moment at which we first saw it.
 */
final class GaMoment {

    private GaMoment() {}

    /** Epoch dates, dates before 2000 and dates in the future are made up. */
    static Instant atFirstPoll(@Nullable Instant registry, Instant now) {
        return registry == null || registry.isBefore(Release.FIRST_KNOWABLE) || registry.isAfter(now)
                ? Release.UNKNOWN_DATE
                : registry;
    }

    /** No date that can be believed is after now, so the registry need not be asked. */
    static Instant later(Instant firstSeen) {
        return firstSeen;
    }
}
