package dev.plimsoll.standards.policy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A limited permission to break a rule; it holds from {@code from} until just before {@code until}.
 *
 * @param ticket where it was discussed
 * @param approver another person than the requester
 */
public record Waiver(
        Scope scope, String reason, String ticket, String requester, String approver, Instant from, Instant until) {

    public static final Duration LONGEST = Duration.ofDays(90);

    /**
     * What a waiver is for; what is absent is not limited.
     *
     * @param library package URL without version, or the beginning of one followed by {@code *}
     * @param versions a Maven version range
     */
    public record Scope(
            @Nullable String service,
            @Nullable String team,
            @Nullable String library,
            @Nullable String versions,
            @Nullable String environment,
            GateRule rule) {

        public Scope {
            if (service == null && team == null) {
                throw new IllegalArgumentException("a waiver is for a service or a team");
            }
        }

        /** Whether a deploy is meant. */
        public boolean covers(Target target) {
            return (service == null || service.equals(target.service()))
                    && (team == null || team.equals(target.team()))
                    && (environment == null || environment.equals(target.environment()));
        }

        /** Whether a library (a package URL without version) is meant, whatever its version. */
        public boolean coversLibrary(String candidate) {
            return library == null || new LibraryPattern(library).matches(candidate);
        }
    }

    public Waiver {
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a waiver holds for at most 90 days, unlike " + from + " to " + until);
        }
        if (requester.strip().equalsIgnoreCase(approver.strip())) {
            throw new IllegalArgumentException("nobody approves a waiver of their own, unlike " + requester);
        }
    }

    /** Whether it holds at an instant. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
