package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.access.Caller;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.catalogue.VersionRange;
import dev.plimsoll.enforcer.catalogue.VersionScheme;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of {@code POST /api/v1/waivers}.
 *
 * @param rule absent is {@code ga-freshness}
 * @param from absent is now
 */
record WaiverRequest(
        @Nullable String service,
        @Nullable String team,
        @Nullable String library,
        @Nullable String versions,
        @Nullable String standard,
        @Nullable String environment,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable String ticket,
        @Nullable Instant from,
        @Nullable Instant until) {

    private static final String EVERY = "*";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    /** @throws Refusal where the caller may not speak for all that it is for */
    void checkAskedBy(Caller caller) {
        if (service != null) {
            caller.checkService(service);
        } else if (!caller.hasAny(Role.PLATFORM, Role.APPROVER)
                && !caller.services().contains(EVERY)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "A waiver for a whole team is for services beyond those of the token of " + caller.name(),
                    "name the `service`, or have the platform team ask");
        }
    }

    /** @throws Refusal that names the field */
    RequestedWaiver asked(String requester, Instant now) {
        return new RequestedWaiver(
                UUID.randomUUID().toString(),
                scope(),
                demanded("reason", reason, LONGEST_REASON, "say in a sentence or two why this is allowed for a while"),
                demanded("ticket", ticket, LONGEST_NAME, "name the ticket, such as `OPS-123`"),
                begin(now),
                end(begin(now)),
                List.of(new Step(Step.Kind.REQUESTED, requester, now, null)));
    }

    private Waiver.Scope scope() {
        if (service == null && team == null) {
            throw Refusal.badRequest("`service` is missing", "name the service, or a `team` for all of its services");
        }
        Waiver.Scope scope;
        try {
            scope = new Waiver.Scope(
                    name("service", service),
                    name("team", team),
                    name("library", library),
                    name("versions", versions),
                    name("standard", standard),
                    name("environment", environment),
                    rule == null ? GateRule.GA_FRESHNESS : GateRule.of(rule));
        } catch (IllegalArgumentException refused) {
            throw Refusal.badRequest("A waiver cannot be for this", String.valueOf(refused.getMessage()));
        }
        checkRange(scope);
        return scope;
    }

    /** In the order of SemVer everything that is a version is above what is none, which nobody means by it. */
    private static void checkRange(Waiver.Scope scope) {
        if (scope.library() == null || scope.versions() == null) {
            return;
        }
        VersionRange.of(VersionScheme.of(scope.library()), scope.versions())
                .firstUnreadable()
                .ifPresent(bound -> {
                    throw Refusal.badRequest(
                            "`versions` has " + bound + ", which is no SemVer version as npm demands it",
                            "write the range with numbers, as in `[1.0.0,2.0.0)`");
                });
    }

    private Instant begin(Instant now) {
        Instant begin = from == null ? now : from.truncatedTo(ChronoUnit.MILLIS);
        if (begin.isBefore(now)) {
            throw Refusal.badRequest(
                    "`from` is " + from + ", which is over (it is " + now + ")", "leave it out to begin now");
        }
        return begin;
    }

    private Instant end(Instant begin) {
        Instant latest = begin.plus(Waiver.LONGEST);
        if (until == null) {
            throw Refusal.badRequest("`until` is missing", "say until when, at the latest " + latest);
        }
        if (!until.isAfter(begin) || until.isAfter(LATEST)) {
            throw Refusal.badRequest(
                    "`until` is " + until + ", and the waiver begins at " + begin, "give an end after its beginning");
        }
        if (Duration.between(begin, until).compareTo(Waiver.LONGEST) > 0) {
            throw Refusal.badRequest(
                    "`until` is " + until + ", a waiver holds for at most 90 days",
                    "ask until " + latest + " or earlier");
        }
        return until.truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable String name(String field, @Nullable String text) {
        return text == null ? null : demanded(field, text, LONGEST_NAME, "write a name, or leave it out");
    }

    private static String demanded(String field, @Nullable String text, int longest, String action) {
        if (text == null || text.isBlank()) {
            throw Refusal.badRequest("`" + field + "` is missing", action);
        }
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw Refusal.badRequest(
                    "`" + field + "` is longer than " + longest + " characters or not text", "write less");
        }
        return text.strip();
    }
}
