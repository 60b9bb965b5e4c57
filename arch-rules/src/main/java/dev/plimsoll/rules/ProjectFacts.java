package dev.plimsoll.rules;

import java.nio.file.Path;
import java.util.List;

/**
 * What is known of one module without its classes.
 *
 * @param module the module's folder
 * @param pom its POM
 * @param dependencies what it runs with, resolved, direct and transitive
 */
public record ProjectFacts(Path module, Path pom, List<Dependency> dependencies) {

    public ProjectFacts {
        dependencies = List.copyOf(dependencies);
    }

    /**
     * One resolved library.
     *
     * @param trail the libraries that bring it in, {@code group:artifact}, from a declared one to the last before it; empty when the module declares it
     */
    public record Dependency(String group, String artifact, String version, List<String> trail) {
        public Dependency {
            trail = List.copyOf(trail);
        }

        /** {@code group:artifact}. */
        public String key() {
            return group + ":" + artifact;
        }

        /** The package URL without version. */
        public String library() {
            return "pkg:maven/" + group + "/" + artifact;
        }
    }
}
