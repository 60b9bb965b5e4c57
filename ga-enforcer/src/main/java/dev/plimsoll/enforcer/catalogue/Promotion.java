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
        release().checkCanBeGa();
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

    /** As exact as the database keeps it. */
    @Nullable
    Instant moment() {
        return gaAt == null ? null : gaAt.truncatedTo(ChronoUnit.MICROS);
    }
}
