package dev.plimsoll.maven.check;

import org.jspecify.annotations.Nullable;

/**
 * Where a question to the gate goes, and about which environment.
 *
 * @param enforcer its address; absent where nobody named one
 * @param token who asks; absent where nobody need say
 */
public record Asked(@Nullable String enforcer, @Nullable String token, String environment) {
    /** Nobody is asked. */
    public static final Asked NOBODY = new Asked(null, null, "prod");
}
