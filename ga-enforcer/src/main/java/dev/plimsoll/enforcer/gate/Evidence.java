package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.artifact.Contents;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about the inside of an artifact. */
public sealed interface Evidence {

    /**
     * Its components as package URLs, malformed ones included.
     *
     * @param managedBy by package URL, the BOMs and parents that give it exactly this version
     */
    record Components(List<String> purls, Map<String, List<String>> managedBy) implements Evidence {
        public Components {
            purls = List.copyOf(purls);
            managedBy = Map.copyOf(managedBy);
        }

        /** Components that nothing is known to manage. */
        public Components(List<String> purls) {
            this(purls, Map.of());
        }
    }

    /** What is known of an artifact by its digest; {@code contents} are absent where no SBOM was uploaded. */
    static Evidence of(@Nullable Contents contents) {
        return contents == null
                ? new None("no SBOM was uploaded for it")
                : new Components(contents.purls(), contents.managedBy());
    }

    /** Nothing, and why. */
    record None(String reason) implements Evidence {}
}
