package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.Severity;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stored decision was made from besides the policy and the catalogue of its versions.
 *
 * @param contents the name under which what is inside the artifact is kept, absent where there was no SBOM
 * @param stale the polled libraries whose releases had not been looked up for too long
 * @param standards by id, the severity that each standard of that time proposed
 */
record Inputs(
        String artifact,
        @Nullable String contents,
        Context context,
        Set<String> stale,
        Map<String, Severity> standards) {

    Inputs {
        stale = Set.copyOf(stale);
        standards = Map.copyOf(standards);
    }
}
