package dev.plimsoll.standards.migrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One repository and what is to become of it.
 *
 * @param repository a Git address, or a folder
 * @param revision the branch, tag or commit to begin with; without it the default branch
 * @param campaign the name of the whole; the branch is {@code plimsoll/<campaign>}
 * @param folder where clone, logs and report are put
 * @param recipes in their order
 * @param recipeFile a file that defines recipes of one's own, in the engine's YAML
 * @param excluded names of recipes that do not run, each with the reason
 * @param policy the text of the policy that holds; without it that of the repository's own {@code plimsoll.yml}, or the defaults
 * @param builds how the repository is built
 * @param engine how the engine runs
 * @param dryRun whether no branch is made
 * @param acceptRedBaseline whether a repository whose tests fail before the change is migrated all the same
 */
public record MigrationOrder(
        String repository,
        @Nullable String revision,
        String campaign,
        Path folder,
        List<RecipeCall> recipes,
        @Nullable Path recipeFile,
        Map<String, String> excluded,
        @Nullable String policy,
        Builds builds,
        Engine engine,
        boolean dryRun,
        boolean acceptRedBaseline) {

    public MigrationOrder {
        recipes = List.copyOf(recipes);
        excluded = Map.copyOf(excluded);
    }

    /** The branch that is made. */
    public String branch() {
        return "plimsoll/" + campaign;
    }

    /**
     * How a repository is built.
     *
     * @param maven the {@code mvn} to run
     * @param javaHome the JDK that it runs on
     * @param goals what proves the repository, as {@code verify}
     * @param arguments more arguments of Maven
     * @param localRepository Maven's own store
     * @param settings the user's settings file, where there is one
     * @param offline whether Maven may use no network
     * @param plugin {@code group:artifact:version} of the plugin that describes modules and checks standards
     * @param minutes after which a build is taken for hanging and is ended
     */
    public record Builds(
            Path maven,
            Path javaHome,
            List<String> goals,
            List<String> arguments,
            Path localRepository,
            @Nullable Path settings,
            boolean offline,
            String plugin,
            int minutes) {
        public Builds {
            goals = List.copyOf(goals);
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * How the engine runs, in a JVM of its own.
     *
     * @param classPath the engine, the recipes and all that they need
     * @param megabytes the most memory that its heap may take at first; twice that when it was not enough
     */
    public record Engine(List<Path> classPath, int megabytes) {
        public Engine {
            classPath = List.copyOf(classPath);
        }
    }
}
