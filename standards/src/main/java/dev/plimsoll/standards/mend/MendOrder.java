package dev.plimsoll.standards.mend;

import dev.plimsoll.standards.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to mend.
 *
 * @param root the folder against which paths are shown, that of the reactor's first POM
 * @param standards ids of the standards whose fixes run
 * @param moves libraries to move, package URL without version to the version wanted
 * @param floors the versions that the gate asks for, package URL without version to version
 * @param maven where the build takes its artifacts from
 */
public record MendOrder(
        Path root,
        List<Module> modules,
        Set<String> standards,
        Map<String, String> moves,
        Map<String, String> floors,
        Policy policy,
        Maven maven) {

    /** Under this key recipes find {@link #floors}. */
    public static final String FLOORS = "dev.plimsoll.floors";

    public MendOrder {
        floors = Map.copyOf(floors);
        modules = List.copyOf(modules);
        standards = Set.copyOf(standards);
        moves = Map.copyOf(moves);
    }

    /** For a gate that asks for nothing. */
    public MendOrder(
            Path root,
            List<Module> modules,
            Set<String> standards,
            Map<String, String> moves,
            Policy policy,
            Maven maven) {
        this(root, modules, standards, moves, Map.of(), policy, maven);
    }

    /**
     * One Maven module.
     *
     * @param sources its own source folders, main before test, without generated ones
     * @param resources its own resource folders
     * @param classPath what its sources compile against, tests included; without it nothing has a type
     */
    public record Module(Path folder, List<Path> sources, List<Path> resources, List<Path> classPath) {
        public Module {
            sources = List.copyOf(sources);
            resources = List.copyOf(resources);
            classPath = List.copyOf(classPath);
        }
    }

    /**
     * The build's own Maven, so that what it can resolve the engine can too.
     *
     * @param settings settings files, the stronger first; those that do not exist are passed over
     */
    public record Maven(Path localRepository, List<Path> settings, boolean offline) {
        public Maven {
            settings = List.copyOf(settings);
        }

        /** As Maven is for a user who configured nothing. */
        public static Maven usual() {
            Path home = Path.of(System.getProperty("user.home"), ".m2");
            return new Maven(home.resolve("repository"), List.of(home.resolve("settings.xml")), false);
        }
    }
}
