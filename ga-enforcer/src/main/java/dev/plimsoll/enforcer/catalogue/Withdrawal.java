package dev.plimsoll.enforcer.catalogue;

import org.jspecify.annotations.Nullable;

/** The word of a platform engineer that a release must no longer be used. */
record Withdrawal(
        @Nullable String library,
        @Nullable String version,
        @Nullable String reason) {

    ReleaseVersion release() {
        return ReleaseVersion.checked(library, version);
    }

    String because() {
        return Reason.checked("reason", reason);
    }
}
