package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Exactly one artifact of one service in one environment. */
record Placement(String service, String environment, String digest) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,199}");
    private static final Pattern DIGEST = Pattern.compile("[a-z0-9]{2,20}:[A-Za-z0-9]{8,256}");

    /** @throws Refusal that names the field */
    static Placement checked(@Nullable String service, @Nullable String environment, @Nullable String digest) {
        String checkedService = name("service", service);
        String checkedEnvironment = name("environment", environment);
        if (digest == null) {
            throw Refusal.badRequest("`digest` is missing", "name the artifact, as in sha256:2c26b46b68ffc68f...");
        }
        if (!DIGEST.matcher(digest).matches()) {
            throw Refusal.badRequest(
                    "`digest` is not one", "write algorithm and hash, as in sha256:2c26b46b68ffc68f...");
        }
        return new Placement(checkedService, checkedEnvironment, digest);
    }

    static String name(String field, @Nullable String name) {
        if (name == null) {
            throw Refusal.badRequest("`" + field + "` is missing", "name the " + field);
        }
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest(
                    "`" + field + "` is not a name",
                    "use letters, digits, dots, dashes, underscores and spaces, at most 200");
        }
        return name;
    }

    @Override
    public String toString() {
        return digest + " of " + service + " in " + environment;
    }
}
