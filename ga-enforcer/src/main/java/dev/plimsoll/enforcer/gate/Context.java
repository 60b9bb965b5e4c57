package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deploy besides the inside of the artifact.
 *
 * @param publishedAt when CI last published the digest, by the enforcer's clock; absent where no digest is asked about
 */
public record Context(Target target, @Nullable Instant publishedAt) {

    /** A deploy to production of a service that nothing is known of. */
    static final Context UNKNOWN = new Context(new Target("", null, null, "prod", "deploy"), null);
}
