package dev.plimsoll.rules.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Freshness;
import dev.plimsoll.rules.ProjectFacts.Judged;
import dev.plimsoll.rules.ProjectRule;
import dev.plimsoll.rules.place.PomFile;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The gate calls no library of the module too old today, or within the next two weeks. */
@AutoService(ProjectRule.class)
public final class VersionsAreWithinGrace implements ProjectRule {
    private static final Duration SOON = Duration.ofDays(14);
    private static final Set<String> TOO_OLD = Set.of("BEHIND", "WITHDRAWN");

    @Override
    public List<Violation> check(ProjectFacts facts, Policy policy) {
        Freshness freshness = facts.freshness();
        if (freshness == null) {
            return List.of();
        }
        PomFile pom = PomFile.read(facts.pom());
        return freshness.libraries().stream()
                .filter(judged -> asksForAMove(judged, freshness.at()))
                .map(judged -> violation(facts, pom, judged))
                .toList();
    }

    private static boolean asksForAMove(Judged judged, Instant at) {
        Instant deadline = judged.deadline();
        return TOO_OLD.contains(judged.status())
                || judged.status().equals("IN_GRACE") && deadline != null && !deadline.isAfter(at.plus(SOON));
    }

    private static Violation violation(ProjectFacts facts, PomFile pom, Judged judged) {
        String key = judged.library().replaceFirst("^pkg:maven/", "").replace('/', ':');
        String declared = facts.dependencies().stream()
                .filter(dependency -> dependency.key().equals(key))
                .flatMap(dependency -> dependency.trail().stream().limit(1))
                .findFirst()
                .orElse(key);
        return new Violation(
                Standard.idOf(VersionsAreWithinGrace.class),
                judged.message(),
                facts.module().relativize(facts.pom()).toString().replace('\\', '/'),
                pom.versionLineOf(declared),
                key,
                "");
    }
}
