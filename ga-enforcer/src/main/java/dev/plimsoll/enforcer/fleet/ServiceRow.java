package dev.plimsoll.enforcer.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One service in a list, judged now.
 *
 * @param verdict ALLOW, ALLOW_WITH_WARNINGS or DENY, as the gate would answer for production now
 * @param deadline the first instant at which a library makes the artifact undeployable; absent when it already is, or never will be
 * @param behindSince since when it has not been deployable
 * @param worst the library that decides, as {@code name version -> floor}
 */
public record ServiceRow(
        String service,
        String team,
        String verdict,
        int governed,
        int behind,
        int inGrace,
        int unknown,
        int components,
        @Nullable String worst,
        @Nullable Instant deadline,
        @Nullable Instant behindSince,
        int errors,
        int warnings,
        boolean checked,
        @Nullable Instant publishedAt) {}
