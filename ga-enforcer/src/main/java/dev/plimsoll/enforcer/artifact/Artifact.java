package dev.plimsoll.enforcer.artifact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be deployed.
 *
 * @param purls its components, absent where no SBOM was uploaded
 */
public record Artifact(
        String digest, String service, @Nullable List<String> purls, Instant publishedAt) {

    public Artifact {
        purls = purls == null ? null : List.copyOf(purls);
    }
}
