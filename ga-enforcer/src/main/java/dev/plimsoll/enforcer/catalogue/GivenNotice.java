package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.standards.policy.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The word of a platform engineer that versions of a library are not safe.
 *
 * @param affected a version range in Maven's notation
 * @param fixed the versions that mend it
 * @param given since when; absent is now, or what is known already
 * @param within how long there is to move, as in {@code 48h}; absent is {@link Notice#DEFAULT_WITHIN}
 */
record GivenNotice(
        @Nullable String library,
        @Nullable String affected,
        @Nullable List<@Nullable String> fixed,
        @Nullable Instant given,
        @Nullable String within,
        @Nullable String why) {

    private static final int MOST_FIXES = 50;
    private static final int LONGEST_RANGE = 1000;

    /** @throws Refusal that names the field */
    Notice notice(Instant now) {
        String checked = ReleaseVersion.library(library);
        String range = range();
        List<String> fixes = fixes();
        checkGiven(now);
        Instant moment = given == null ? now : given;
        Duration toMove = within == null ? Notice.DEFAULT_WITHIN : duration(within);
        String because = Reason.checked("why", why);
        Notice notice = notice(checked, range, fixes, moment.truncatedTo(ChronoUnit.MICROS), toMove, because);
        checkVersions(notice);
        return notice;
    }

    private static Notice notice(
            String library, String range, List<String> fixes, Instant given, Duration within, String why) {
        try {
            return new Notice(library, range, fixes, given, within, why);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest("`affected` is " + range, String.valueOf(malformed.getMessage()));
        }
    }

    private String range() {
        String action = "write which versions are affected as a Maven version range, as in `[2.0,2.15.0)`";
        if (affected == null || affected.isBlank()) {
            throw Refusal.badRequest("`affected` is missing", action);
        }
        if (affected.length() > LONGEST_RANGE) {
            throw Refusal.badRequest("`affected` is longer than " + LONGEST_RANGE + " characters", action);
        }
        return affected.strip();
    }

    private List<String> fixes() {
        if (fixed == null || fixed.isEmpty() || fixed.size() > MOST_FIXES) {
            throw Refusal.badRequest(
                    "`fixed` does not name 1 to " + MOST_FIXES + " versions",
                    "write which versions mend it, as in `[\"2.15.0\"]`");
        }
        return fixed.stream().map(GivenNotice::fix).distinct().toList();
    }

    private static String fix(@Nullable String version) {
        if (version == null || !ReleaseVersion.isVersion(version)) {
            throw Refusal.badRequest(
                    "`fixed` has an entry that is no version of 1 to 200 characters without spaces",
                    "write it as the build does");
        }
        return version;
    }

    private void checkGiven(Instant now) {
        if (given != null && given.isAfter(now)) {
            throw Refusal.badRequest(
                    "`given` is " + given + ", which is in the future (it is " + now + ")",
                    "give the notice when it counts, or leave `given` out for now");
        }
        if (given != null && given.isBefore(Release.FIRST_KNOWABLE)) {
            throw Refusal.badRequest(
                    "`given` is " + given + ", which is before 2000", "give the real one, or leave it out for now");
        }
    }

    private static Duration duration(String text) {
        try {
            return Notice.within(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest("`within` is " + text, String.valueOf(malformed.getMessage()));
        }
    }

    private static void checkVersions(Notice notice) {
        VersionScheme scheme = VersionScheme.of(notice.library());
        VersionRange range = VersionRange.of(scheme, notice.affected());
        range.firstUnreadable().ifPresent(bound -> {
            throw Refusal.badRequest(
                    "`affected` has " + bound + ", which is no SemVer version as npm demands it",
                    "write the range with numbers, as in `[1.0.0,2.0.0)`");
        });
        for (String fix : notice.fixed()) {
            if (!scheme.isVersion(fix)) {
                throw Refusal.badRequest(
                        "`fixed` has " + fix + ", which is no SemVer version as npm demands it",
                        "name the exact version, as in 1.2.3");
            }
            if (range.contains(scheme.version(fix))) {
                throw Refusal.badRequest(
                        "`fixed` has " + fix + ", which `affected` (" + notice.affected() + ") contains",
                        "end the range before it");
            }
        }
    }

    /** Whether a notice that is known already says the same; what is left out here is taken as it is there. */
    boolean agreesWith(KnownNotice known, Notice asked) {
        return (given == null || known.given().equals(asked.given()))
                && known.within().equals(asked.within().toHours() + "h")
                && known.why().equals(Objects.requireNonNull(asked.why()));
    }
}
