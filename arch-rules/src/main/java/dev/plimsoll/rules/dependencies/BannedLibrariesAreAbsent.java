package dev.plimsoll.rules.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Dependency;
import dev.plimsoll.rules.ProjectRule;
import dev.plimsoll.rules.place.PomFile;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Ban;
import dev.plimsoll.standards.policy.Policy;
import java.util.List;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/** Nothing that the module runs with is banned by the policy. */
@AutoService(ProjectRule.class)
public final class BannedLibrariesAreAbsent implements ProjectRule {

    @Override
    public List<Violation> check(ProjectFacts facts, Policy policy) {
        PomFile pom = PomFile.read(facts.pom());
        return facts.dependencies().stream()
                .flatMap(dependency -> policy.banned().stream()
                        .filter(ban -> matches(ban, dependency))
                        .limit(1)
                        .map(ban -> violation(facts, pom, dependency, ban)))
                .toList();
    }

    private static boolean matches(Ban ban, Dependency dependency) {
        return ban.matches(dependency.library())
                && (ban.versions() == null || inRange(ban.versions(), dependency.version()));
    }

    private static boolean inRange(String range, String version) {
        try {
            VersionRange banned = VersionRange.createFromVersionSpec(range);
            if (!banned.hasRestrictions()) {
                throw new InvalidVersionSpecificationException("a version alone is no range");
            }
            return banned.containsVersion(new DefaultArtifactVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(
                    "The policy bans the range \"" + range + "\", which is none; write it as [1.0,2.0) or [1.0]", e);
        }
    }

    private static Violation violation(ProjectFacts facts, PomFile pom, Dependency dependency, Ban ban) {
        String declared = dependency.trail().isEmpty()
                ? dependency.key()
                : dependency.trail().get(0);
        String through =
                dependency.trail().isEmpty() ? "" : ", brought in by " + String.join(" > ", dependency.trail());
        return new Violation(
                Standard.idOf(BannedLibrariesAreAbsent.class),
                dependency.key() + " " + dependency.version() + " is banned" + through + ": " + ban.why(),
                facts.module().relativize(facts.pom()).toString().replace('\\', '/'),
                pom.lineOf(declared),
                dependency.key(),
                "");
    }
}
