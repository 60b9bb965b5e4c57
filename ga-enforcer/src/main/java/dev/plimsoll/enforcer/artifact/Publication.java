package dev.plimsoll.enforcer.artifact;

import dev.plimsoll.enforcer.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes which artifact.
 *
 * @param moves whether team and tier count although others are known
 */
record Publication(
        String digest,
        String service,
        @Nullable String team,
        @Nullable String tier,
        boolean moves) {

    private static final Pattern DIGEST = Pattern.compile("[a-z0-9]{2,20}:[A-Za-z0-9]{8,256}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,199}");

    Publication {
        if (!DIGEST.matcher(digest).matches()) {
            throw Refusal.badRequest(
                    "`" + digest + "` is not a digest", "write algorithm and hash, as in sha256:2c26b46b68ffc68f...");
        }
        checkName("service", service);
        if (team != null) {
            checkName("team", team);
        }
        if (tier != null) {
            checkName("tier", tier);
        }
    }

    private static void checkName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest(
                    "`" + name + "` is not a name for the " + what,
                    "use letters, digits, dots, dashes, underscores and spaces, at most 200");
        }
    }
}
