package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.recipes.UpgradeLibrary;
import dev.plimsoll.recipes.libraries.Upgrade;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.maven.tree.Dependency;
import org.openrewrite.maven.tree.ManagedDependency;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Parent;
import org.openrewrite.maven.tree.ResolvedPom;

/** One library that is to be raised to a version, wherever the POMs of a project give it one. */
final class Raise {
    private final String library;
    private final String version;
    private final Upgrade upgrade;
    private boolean isNamed;
    private boolean isAnotherMajor;

    Raise(String library, String version, ExecutionContext context) {
        this.library = library.replaceFirst("^pkg:maven/", "").replace('/', ':');
        this.version = version;
        this.upgrade = new UpgradeLibrary(library, version).getInitialValue(context);
    }

    void scan(Tree pom, MavenResolutionResult module, Consumer<String> leave) {
        upgrade.saw(pom);
        ResolvedPom values = module.getPom();
        versions(module)
                .map(used -> Objects.requireNonNullElse(values.getValue(used), used))
                .distinct()
                .forEach(used -> found(used, leave));
    }

    /** Told once all POMs were seen: nothing would change, and whoever asked should know why. */
    void close(Consumer<String> leave) {
        if (!isNamed) {
            leave.accept(library + " is to move to " + version + ", but no POM here gives it a version; move what"
                    + " brings it in or manages it, or manage it in dependencyManagement");
        }
    }

    @Nullable
    Tree apply(@Nullable Tree pom) {
        return isNamed && !isAnotherMajor ? upgrade.apply(pom) : pom;
    }

    private void found(String used, Consumer<String> leave) {
        isNamed = true;
        boolean isBelow = new ComparableVersion(used).compareTo(new ComparableVersion(version)) < 0;
        if (isBelow && !major(used).equals(major(version))) {
            isAnotherMajor = true;
            leave.accept(library + " has to move from " + used + " to " + version + ", another major version, which may"
                    + " ask for other sources; the goal fix with -DmoveLibraries moves both");
        }
    }

    private static String major(String version) {
        return version.replaceFirst("[.-].*", "");
    }

    /** As the POM itself writes them, in the places that the engine's recipes change. */
    private Stream<String> versions(MavenResolutionResult module) {
        ResolvedPom pom = module.getPom();
        Parent parent =
                module.parentPomIsProjectPom() ? null : pom.getRequested().getParent();
        return Stream.of(
                        Stream.ofNullable(parent)
                                .filter(above -> is(pom, above.getGroupId(), above.getArtifactId()))
                                .map(Parent::getVersion),
                        pom.getRequested().getDependencies().stream()
                                .filter(used -> is(pom, used.getGroupId(), used.getArtifactId()))
                                .map(Dependency::getVersion),
                        pom.getRequested().getDependencyManagement().stream()
                                .filter(managed -> is(pom, managed.getGroupId(), managed.getArtifactId()))
                                .map(ManagedDependency::getVersion))
                .flatMap(found -> found)
                .filter(Objects::nonNull);
    }

    /** Spring Boot's artifacts move together, as they are released together. */
    private boolean is(ResolvedPom pom, @Nullable String group, String artifact) {
        String name = pom.getValue(group) + ":" + pom.getValue(artifact);
        String boot = UpgradeLibrary.SPRING_BOOT + ":";
        return name.equals(library) || library.startsWith(boot) && name.startsWith(boot);
    }
}
