package dev.plimsoll.enforcer.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a library that came out.
 *
 * @param library package URL without version
 * @param gaAt when it was released for everybody; for a candidate, when it came out; before 2000 where nobody knows
 * @param withdrawnAt from when on it no longer counts; present for withdrawn releases only
 */
public record Release(
        String library,
        String version,
        Instant gaAt,
        State state,
        @Nullable Instant withdrawnAt) {

    /** Whether a release counts: a candidate does not yet, a withdrawn one no longer. */
    public enum State {
        CANDIDATE,
        GA,
        WITHDRAWN
    }

    /** The GA moment of a release that is out since nobody knows when. */
    public static final Instant UNKNOWN_DATE = Instant.EPOCH;

    static final Instant FIRST_KNOWABLE = Instant.parse("2000-01-01T00:00:00Z");

    public Release {
        if (withdrawnAt != null && state != State.WITHDRAWN) {
            throw new IllegalArgumentException(state + " is not withdrawn at " + withdrawnAt);
        }
        if (state == State.WITHDRAWN && withdrawnAt == null) {
            withdrawnAt = gaAt;
        }
    }

    /** A withdrawn one has never counted. */
    public Release(String library, String version, Instant gaAt, State state) {
        this(library, version, gaAt, state, null);
    }

    /** A release as a registry tells it: a pre-release by its version is a candidate, and so is what is no version. */
    public static Release of(String library, String version, Instant releasedAt) {
        return new Release(library, version, releasedAt, neverCounts(library, version) ? State.CANDIDATE : State.GA);
    }

    private static boolean neverCounts(String library, String version) {
        VersionScheme scheme = VersionScheme.of(library);
        return !scheme.isVersion(version) || scheme.isPreRelease(version);
    }

    /** The same release, which no longer counts from an instant on. */
    public Release withdrawn(Instant at) {
        return new Release(library, version, gaAt, State.WITHDRAWN, at);
    }

    /** Dates before 2000 are made up (reproducible builds), such a release is not known to be out. */
    public boolean isGa() {
        return state == State.GA && isDateKnown() && VersionScheme.of(library).isVersion(version);
    }

    /** Whether it is GA, or was until it was withdrawn; a pre-release that is withdrawn was none. */
    public boolean wasGa() {
        return isGa() || state == State.WITHDRAWN && isDateKnown() && !neverCounts(library, version);
    }

    public boolean isDateKnown() {
        return !gaAt.isBefore(FIRST_KNOWABLE);
    }

    /** Whether it had been withdrawn by then. */
    public boolean isWithdrawn(Instant at) {
        return withdrawnAt != null && !withdrawnAt.isAfter(at);
    }
}
