package dev.plimsoll.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is known of one module without its classes.
 *
 * @param repository the root of the repository that the module lies in
 * @param module the module's folder
 * @param pom its POM
 * @param deployable whether its build makes something that is deployed as it is
 * @param dependencies what it runs with, resolved, direct and transitive
 */
public record ProjectFacts(
        Path repository, Path module, Path pom, boolean deployable, List<Dependency> dependencies, Versions versions) {

    public ProjectFacts {
        dependencies = List.copyOf(dependencies);
    }

    /** A module that is its own repository, is not deployed, and whose versions nobody else manages. */
    public ProjectFacts(Path module, Path pom, List<Dependency> dependencies) {
        this(module, module, pom, false, dependencies, Versions.NONE);
    }

    /**
     * Who manages versions for the module, and what its own POM says against it.
     *
     * @param boms the parent from elsewhere and the BOMs that the module or its own parents import
     * @param declared the versions that the POM itself gives to libraries from elsewhere
     * @param properties the properties of the POM by which a parent from elsewhere manages versions
     */
    public record Versions(List<Bom> boms, List<Declared> declared, List<Property> properties) {
        /** Nobody manages versions. */
        public static final Versions NONE = new Versions(List.of(), List.of(), List.of());

        public Versions {
            boms = List.copyOf(boms);
            declared = List.copyOf(declared);
            properties = List.copyOf(properties);
        }
    }

    /**
     * A BOM or parent as it was published.
     *
     * @param id {@code group:artifact:version}
     * @param versions what it manages, by {@code group:artifact:type:classifier}
     */
    public record Bom(String id, Map<String, String> versions) {
        public Bom {
            versions = Map.copyOf(versions);
        }
    }

    /**
     * A version in the POM.
     *
     * @param key {@code group:artifact:type:classifier}
     * @param version with the values of its properties
     * @param managed whether it stands in {@code dependencyManagement}
     */
    public record Declared(String key, String version, boolean managed) {
        /** {@code group:artifact}. */
        public String library() {
            return String.join(":", List.of(key.split(":")).subList(0, 2));
        }
    }

    /**
     * A property of the POM that a parent from elsewhere has too.
     *
     * @param published its value there
     * @param bom that parent, {@code group:artifact:version}
     * @param manages the libraries and BOMs to which the parent gives a version by it, {@code group:artifact}
     */
    public record Property(String name, String value, String published, String bom, List<String> manages) {
        public Property {
            manages = List.copyOf(manages);
        }
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
