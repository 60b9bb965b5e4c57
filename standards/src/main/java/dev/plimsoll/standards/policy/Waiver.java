package dev.plimsoll.standards.policy;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
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
     * @param standard the id of a standard
     */
    public record Scope(
            @Nullable String service,
            @Nullable String team,
            @Nullable String library,
            @Nullable String versions,
            @Nullable String standard,
            @Nullable String environment,
            GateRule rule) {

        public Scope {
            if (service == null && team == null) {
                throw new IllegalArgumentException("a waiver is for a service or a team");
            }
            if (rule != GateRule.GA_FRESHNESS && (library != null || versions != null)) {
                throw new IllegalArgumentException(
                        "only a waiver of ga-freshness is limited to a library or to versions");
            }
            if (rule != GateRule.STANDARDS && standard != null) {
                throw new IllegalArgumentException("only a waiver of standards is limited to a standard");
            }
            library = library == null ? null : Values.library(library);
            versions = versions == null ? null : Values.range(versions);
        }

        /** Whether a deploy is meant. */
        public boolean covers(Target target) {
            return (service == null || service.equals(target.service()))
                    && (team == null || team.equals(target.team()))
                    && (environment == null || environment.equals(target.environment()));
        }

        /** Whether something is meant, wherever it is deployed. */
        public boolean covers(Concern concern) {
            return rule == concern.rule()
                    && (library == null || new LibraryPattern(library).matches(concern.subject()))
                    && (versions == null || concern.isIn().test(versions))
                    && (standard == null || standard.equals(concern.subject()));
        }
    }

    public Waiver {
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a waiver holds for at most 90 days, unlike " + from + " to " + until);
        }
        if (isSamePerson(requester, approver)) {
            throw new IllegalArgumentException("nobody approves a waiver of their own, unlike " + requester);
        }
    }

    /** Whether it holds at an instant. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** What is left of it when it was approved at one instant and revoked at another, if at all; empty where nothing is. */
    public Optional<Waiver> granted(Instant approved, @Nullable Instant revoked) {
        Instant begin = from.isBefore(approved) ? approved : from;
        Instant end = revoked != null && revoked.isBefore(until) ? revoked : until;
        return begin.isBefore(end)
                ? Optional.of(new Waiver(scope, reason, ticket, requester, approver, begin, end))
                : Optional.empty();
    }

    /** Ticket, end, approver and reason, as decisions and reports show them. */
    public String justification() {
        return ticket + " until " + until.truncatedTo(ChronoUnit.SECONDS) + ", approved by " + approver + ": " + reason;
    }

    /** Whether two names are one person's: spaces, capitals and the widths of letters make no other. */
    public static boolean isSamePerson(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
