package dev.plimsoll.standards.policy;

import org.jspecify.annotations.Nullable;

/**
 * What is to be deployed and where, as the selectors of a policy see it.
 *
 * @param team absent where nobody said whose service it is
 * @param tier absent where nobody said
 * @param point the enforcement point: {@code build}, {@code deploy}, {@code admission} or {@code background}
 */
public record Target(
        String service, @Nullable String team, @Nullable String tier, String environment, String point) {

    /** A build, which is in no environment. */
    public static Target ofBuild(String service, @Nullable String team) {
        return new Target(service, team, null, "", "build");
    }
}
