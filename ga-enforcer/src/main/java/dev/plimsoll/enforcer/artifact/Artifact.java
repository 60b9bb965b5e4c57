package dev.plimsoll.enforcer.artifact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be deployed.
 *
 * @param contentsId the name under which what is inside is kept
 * @param contents what is inside, absent where no SBOM was uploaded
 */
public record Artifact(
        String digest,
        String service,
        @Nullable String contentsId,
        @Nullable Contents contents,
        Instant publishedAt) {}
