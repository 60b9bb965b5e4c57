package dev.plimsoll.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one module without its classes.
 *
 * @param repository the root of the repository that the module lies in
 * @param module the module's folder
 * @param pom its POM
 * @param deployable whether its build makes something that is deployed as it is
 * @param dependencies what it runs with, resolved, direct and transitive
 * @param foundations its parents and the BOMs that it, they and those import, at any height, {@code group:artifact}
 * @param load what its deployable carries; absent where nothing is deployed
 * @param freshness what the gate says of its libraries; absent where it was not asked
 */
public record ProjectFacts(
        Path repository,
        Path module,
        Path pom,
        boolean deployable,
        List<Dependency> dependencies,
        Versions versions,
        List<String> foundations,
        @Nullable Load load,
        @Nullable Freshness freshness) {

    public ProjectFacts {
        dependencies = List.copyOf(dependencies);
        foundations = List.copyOf(foundations);
    }

    /** A module without parents, whose load nobody weighed and about which nobody asked the gate. */
    public ProjectFacts(
            Path repository,
            Path module,
            Path pom,
            boolean deployable,
            List<Dependency> dependencies,
            Versions versions) {
        this(repository, module, pom, deployable, dependencies, versions, List.of(), null, null);
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
     * What a deployable carries, in bytes before compression.
     *
     * @param own of the classes and resources of the module, and of the modules of the same build or group that it packs
     * @param libraries of everything else that it packs, by {@code group:artifact}
     */
    public record Load(long own, Map<String, Long> libraries) {
        public Load {
            libraries = Map.copyOf(libraries);
        }
    }

    /**
     * What the gate said of the libraries that it governs.
     *
     * @param at when
     */
    public record Freshness(Instant at, List<Judged> libraries) {
        public Freshness {
            libraries = List.copyOf(libraries);
        }
    }

    /**
     * The gate's word on one library.
     *
     * @param library package URL without version
     * @param status {@code BEHIND}, {@code WITHDRAWN}, {@code IN_GRACE} or another that asks for nothing
     * @param deadline the first instant at which it is behind; absent where it is already, or where none is known
     * @param message what a person is told
     */
    public record Judged(
            String library, String status, @Nullable Instant deadline, String message) {}

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
