package dev.plimsoll.enforcer.catalogue;

import org.jspecify.annotations.Nullable;

/** The word of a platform engineer that a notice must no longer count. */
record Revocation(@Nullable String reason) {

    String because() {
        return Reason.checked("reason", reason);
    }
}
