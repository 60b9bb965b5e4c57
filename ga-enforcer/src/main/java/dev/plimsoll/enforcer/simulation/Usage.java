package dev.plimsoll.enforcer.simulation;

import dev.plimsoll.enforcer.fleet.NextDeploy;
import dev.plimsoll.enforcer.gate.Evidence;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a change to a library can reach anybody. */
record Usage(Policy policy, List<NextDeploy> deploys) {

    /** Absent where it can. */
    Optional<String> warning(String library) {
        boolean isGoverned = isEntry(library) || policy.governing(library).isPresent();
        boolean isUsed = isUsed(library);
        if (isGoverned && isUsed) {
            return Optional.empty();
        }
        if (isGoverned) {
            return Optional.of("No service uses " + library + ", so the change reaches nobody; check the spelling.");
        }
        return Optional.of(
                isUsed
                        ? "No policy governs " + library + ", so the change reaches nobody; govern it in the policy."
                        : library + " is unknown: no policy governs it and no service uses it; check the spelling.");
    }

    private boolean isEntry(String library) {
        return policy.governed().stream().anyMatch(entry -> entry.library().equals(library));
    }

    private boolean isUsed(String library) {
        Set<String> boms = policy.governing(library).map(Governed::boms).orElse(Set.of());
        return Stream.concat(Stream.of(library), boms.stream()).anyMatch(this::isContained);
    }

    private boolean isContained(String library) {
        String beginning = library.endsWith("*") ? library.substring(0, library.length() - 1) : library + "@";
        return deploys.stream()
                .map(deploy -> deploy.asked().evidence())
                .filter(Evidence.Components.class::isInstance)
                .flatMap(evidence -> ((Evidence.Components) evidence).purls().stream())
                .anyMatch(purl -> purl.startsWith(beginning));
    }
}
