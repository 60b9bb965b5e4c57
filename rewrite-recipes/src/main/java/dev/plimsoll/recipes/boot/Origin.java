package dev.plimsoll.recipes.boot;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.maven.tree.MavenResolutionResult;

/** Where a module's Spring Boot comes from; what comes from outside of the project cannot be moved in it. */
final class Origin {
    private Origin() {}

    static Optional<String> obstacle(Module module, Line line) {
        if (module.springBoot()
                .filter(version -> Library.isBelow(version, line.springBoot()))
                .isEmpty()) {
            return Optional.empty();
        }
        boolean isOurs = false;
        for (MavenResolutionResult at = module.pom(); at != null; at = above(at)) {
            isOurs |= new Module(at)
                    .versions()
                    .anyMatch(library -> PomEdit.newVersion(line, library.group(), library.artifact()) != null
                            && library.version() != null);
        }
        return isOurs
                ? Optional.empty()
                : Optional.of("its Spring Boot " + module.springBoot().orElse("")
                        + " comes from a parent or a BOM outside of this project; that has to move first");
    }

    private static @Nullable MavenResolutionResult above(MavenResolutionResult pom) {
        return pom.parentPomIsProjectPom() ? pom.getParent() : null;
    }
}
