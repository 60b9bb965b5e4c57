package dev.plimsoll.enforcer.catalogue;

import java.time.Instant;

/**
 * A version of a library that came out.
 *
 * @param library package URL without version
 * @param gaAt when it was released for everybody; for a candidate, when it came out
 */
public record Release(String library, String version, Instant gaAt, State state) {

    /** Whether a release counts: a candidate does not yet, a withdrawn one no longer. */
    public enum State {
        CANDIDATE,
        GA,
        WITHDRAWN
    }

    private static final Instant FIRST_KNOWABLE = Instant.parse("2000-01-01T00:00:00Z");

    /** A release as a registry tells it: a pre-release by its version is a candidate. */
    public static Release of(String library, String version, Instant releasedAt) {
        return new Release(
                library, version, releasedAt, VersionText.isPreRelease(version) ? State.CANDIDATE : State.GA);
    }

    /** Dates before 2000 are made up (reproducible builds), such a release is not known to be out. */
    public boolean isGa() {
        return state == State.GA && !gaAt.isBefore(FIRST_KNOWABLE);
    }
}
