package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.standards.policy.Ban;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.tree.ResolvedPom;
import org.openrewrite.maven.tree.Scope;

/** What the policy bans, and which POMs declare it; no other POM is changed. */
final class BannedLibraries {
    private final List<Banned> bans;

    BannedLibraries(List<Ban> bans, ExecutionContext context) {
        this.bans = bans.stream()
                .map(ban -> new Banned(ban, Replacement.of(ban, context), new HashSet<>()))
                .toList();
    }

    /**
     * One ban.
     *
     * @param poms the POMs that its replacement may change, {@code group:artifact}
     */
    private record Banned(Ban ban, Optional<Replacement<?>> replacement, Set<String> poms) {

        boolean covers(ResolvedDependency dependency) {
            return ban.matches("pkg:maven/" + dependency.getGroupId() + "/" + dependency.getArtifactId())
                    && (ban.versions() == null || isIn(ban.versions(), dependency.getVersion()));
        }
    }

    /** Looks at what a module runs with; what no replacement can reach is told. */
    void scan(Tree pom, MavenResolutionResult result, ExecutionContext context, Consumer<String> leave) {
        bans.forEach(banned -> banned.replacement.ifPresent(replacement -> replacement.scan(pom, context)));
        for (ResolvedDependency dependency : runtime(result)) {
            bans.stream()
                    .filter(banned -> banned.covers(dependency))
                    .findFirst()
                    .ifPresent(banned -> found(banned, dependency, result, leave));
        }
    }

    @Nullable
    Tree mend(@Nullable Tree pom, MavenResolutionResult result, ExecutionContext context) {
        Tree mended = pom;
        for (Banned banned : bans) {
            if (banned.replacement.isPresent() && banned.poms.contains(key(result.getPom()))) {
                mended = banned.replacement.get().apply(mended, context);
            }
        }
        return mended;
    }

    private static void found(
            Banned banned, ResolvedDependency dependency, MavenResolutionResult result, Consumer<String> leave) {
        String name = dependency.getGroupId() + ":" + dependency.getArtifactId();
        String subject = name + " " + dependency.getVersion() + " is banned";
        if (dependency.getDepth() > 0) {
            leave.accept(subject + " and brought in by " + bringers(dependency, result)
                    + "; exclude it there, or upgrade what brings it");
        } else if (reactor(result).noneMatch(pom -> declares(pom, name))) {
            leave.accept(subject + " and declared by a parent that lies elsewhere; mend it there");
        } else if (banned.replacement.isEmpty()) {
            leave.accept(subject + ", and the policy names no version of anything to put in its place");
        } else {
            reactor(result).map(BannedLibraries::key).forEach(banned.poms::add);
        }
    }

    private static String bringers(ResolvedDependency dependency, MavenResolutionResult result) {
        return runtime(result).stream()
                .filter(direct -> direct.getDepth() == 0)
                .filter(direct -> direct.findDependency(dependency.getGroupId(), dependency.getArtifactId()) != null)
                .map(direct -> direct.getGroupId() + ":" + direct.getArtifactId())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The module's POM and those above it in the same repository, where versions and properties may stand. */
    private static Stream<ResolvedPom> reactor(MavenResolutionResult result) {
        return Stream.iterate(result, pom -> pom != null, MavenResolutionResult::getParent)
                .map(MavenResolutionResult::getPom);
    }

    private static boolean declares(ResolvedPom pom, String name) {
        return pom.getRequested().getDependencies().stream()
                .anyMatch(dependency ->
                        name.equals(pom.getValue(dependency.getGroupId() + ":" + dependency.getArtifactId())));
    }

    private static List<ResolvedDependency> runtime(MavenResolutionResult result) {
        return result.getDependencies().getOrDefault(Scope.Runtime, List.of());
    }

    private static String key(ResolvedPom pom) {
        return pom.getGroupId() + ":" + pom.getArtifactId();
    }

    private static boolean isIn(String range, String version) {
        try {
            return VersionRange.createFromVersionSpec(range).containsVersion(new DefaultArtifactVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(
                    "The policy bans the range \"" + range + "\", which is none; write it as [1.0,2.0) or [1.0]", e);
        }
    }
}
