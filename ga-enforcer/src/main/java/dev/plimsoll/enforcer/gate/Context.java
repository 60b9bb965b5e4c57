package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.artifact.CheckedStandard;
import dev.plimsoll.standards.policy.Target;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deploy besides the inside of the artifact.
 *
 * @param publishedAt when CI last published the digest, by the enforcer's clock; absent where no digest is asked about
 * @param checked by standard, how it fared in the reports of the digest; absent where no digest is asked about
 */
public record Context(
        Target target,
        @Nullable Instant publishedAt,
        @Nullable Map<String, CheckedStandard> checked,
        Emergency emergency) {

    /** A deploy to production of a service that nothing is known of. */
    static final Context UNKNOWN = new Context(new Target("", null, null, "prod", "deploy"), null);

    public Context {
        checked = checked == null ? null : Map.copyOf(checked);
    }

    /** A deploy like any other, whose check nobody asks for. */
    public Context(Target target, @Nullable Instant publishedAt) {
        this(target, publishedAt, null, Emergency.NONE);
    }
}
