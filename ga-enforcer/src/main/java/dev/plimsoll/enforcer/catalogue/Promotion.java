package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The word of a release pipeline that a version is for everybody.
 *
 * @param gaAt since when; absent is now, or what is known already
 */
record Promotion(
        @Nullable String library,
        @Nullable String version,
        @Nullable Instant gaAt) {

    ReleaseVersion release() {
        return ReleaseVersion.checked(library, version);
    }

    /** @throws Refusal that names the field */
    void check(Instant now) {
        if (release().version().endsWith("-SNAPSHOT")) {
            throw Refusal.badRequest(
                    "`version` is " + version + ", which changes with every build",
                    "release it under a version of its own and promote that");
        }
        checkCounts(release());
        if (gaAt != null && gaAt.isAfter(now)) {
            throw Refusal.badRequest(
                    "`gaAt` is " + gaAt + ", which is in the future (it is " + now + ")",
                    "promote when it is GA, or leave `gaAt` out for now");
        }
        if (gaAt != null && gaAt.isBefore(Release.FIRST_KNOWABLE)) {
            throw Refusal.badRequest(
                    "`gaAt` is " + gaAt + ", dates before 2000 are made up",
                    "give the real one, or leave it out for now");
        }
    }

    private static void checkCounts(ReleaseVersion release) {
        VersionScheme scheme = VersionScheme.of(release.library());
        if (!scheme.isVersion(release.version())) {
            throw Refusal.badRequest(
                    "`version` is " + release.version() + ", which is no SemVer version as npm demands it",
                    "promote it as published, as in 1.2.3");
        }
        if (scheme.isPreRelease(release.version())) {
            throw Refusal.badRequest(
                    "`version` is " + release.version() + ", and pre-releases never count as GA",
                    "promote the final version when it is out; a CSV import keeps this one as a candidate");
        }
    }

    /** As exact as the database keeps it. */
    @Nullable
    Instant moment() {
        return gaAt == null ? null : gaAt.truncatedTo(ChronoUnit.MICROS);
    }
}
