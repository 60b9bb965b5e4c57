package dev.plimsoll.maven.migrate;

import dev.plimsoll.maven.check.Failures;
import dev.plimsoll.maven.check.Toolbox;
import dev.plimsoll.maven.engine.Engine;
import dev.plimsoll.maven.engine.EngineJars;
import dev.plimsoll.maven.policy.FleetPolicy;
import dev.plimsoll.standards.migrate.Migrated;
import dev.plimsoll.standards.migrate.MigrationException;
import dev.plimsoll.standards.migrate.MigrationOrder;
import dev.plimsoll.standards.migrate.Migrator;
import dev.plimsoll.standards.policy.Policies;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Moves a repository by recipes: clones it, proves it by its own build, runs the recipes, proves it again and leaves the
 * result on a branch of the clone, a commit for each recipe, with a report beside it. Needs no project.
 */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "migrate", aggregator = true, requiresProject = false, threadSafe = true)
public final class MigrateMojo extends AbstractRepositoryMojo {
    /** The repository: a Git address, or a folder, whose commits are cloned and which is not touched itself. */
    @Parameter(property = "repository", defaultValue = ".")
    private String repository;

    /** The branch, tag or commit to begin with; without it the default branch. */
    @Parameter(property = "revision")
    private @Nullable String revision;

    /** Names of recipes in their order, separated by commas. */
    @Parameter(property = "recipes", defaultValue = "dev.plimsoll.MigrateToPlatform")
    private String recipes;

    /** Parameters of the recipe, as {@code name=value,other=value}; for more than one recipe write a file of recipes. */
    @Parameter(property = "options")
    private @Nullable String options;

    /** Recipes of one's own in a file, in OpenRewrite's YAML. */
    @Parameter(property = "recipeFile")
    private @Nullable File recipeFile;

    /** Jars with more recipes, {@code group:artifact:version}, separated by commas. */
    @Parameter(property = "recipeArtifacts")
    private @Nullable String recipeArtifacts;

    /** Recipes that do not run, each with the reason, as {@code ToJavaTime=another calendar,Other=...}. */
    @Parameter(property = "exclude")
    private @Nullable String exclude;

    /** The platform's policy in a file; without it the enforcer's, the repository's own or the defaults. */
    @Parameter(property = "policy")
    private @Nullable File policy;

    /** The name of it all; the branch is {@code plimsoll/<campaign>}. */
    @Parameter(property = "campaign", defaultValue = "migrate")
    private String campaign;

    /** Where clone, logs and report are put. */
    @Parameter(property = "plimsoll.workDirectory", defaultValue = "plimsoll-migrate")
    private File workDirectory;

    /** Proves and reports all the same, and makes no branch. */
    @Parameter(property = "dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Also migrates what has failing tests as it is; none may fail then that did not before. */
    @Parameter(property = "acceptRedBaseline", defaultValue = "false")
    private boolean acceptRedBaseline;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Toolbox toolbox = toolbox(session().getCurrentProject());
        MigrationOrder order = Failures.told(() -> order(toolbox));
        Migrated migrated = Failures.told(() -> migrated(order, toolbox));
        Failures.told(() -> MigrationReport.write(order.folder(), migrated));
        MigrationSummary summary = new MigrationSummary(order, migrated);
        summary.lines().forEach(getLog()::info);
        if (!migrated.state().isGood()) {
            throw new MojoFailureException(summary.failure());
        }
    }

    private Migrated migrated(MigrationOrder order, Toolbox toolbox)
            throws IOException, InterruptedException, MojoExecutionException {
        try (Engine engine = Engine.load(EngineJars.fetch(toolbox))) {
            return engine.with(Migrator.class, migrator -> migrator.migrate(order, getLog()::info));
        } catch (MigrationException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private MigrationOrder order(Toolbox toolbox) throws IOException, MojoExecutionException {
        Path folder = workDirectory.toPath().toAbsolutePath().resolve(Written.repository(repository));
        return new MigrationOrder(
                repository,
                revision,
                Written.campaign(campaign),
                folder,
                Written.recipes(recipes, options),
                recipeFile == null ? null : recipeFile.toPath().toAbsolutePath(),
                Written.pairs("exclude", exclude),
                policyText(toolbox),
                builds(toolbox.version()),
                engine(EngineJars.fetchWith(Written.list(recipeArtifacts), toolbox)),
                dryRun,
                acceptRedBaseline);
    }

    private @Nullable String policyText(Toolbox toolbox) throws IOException {
        if (policy == null) {
            return toolbox.fleet().get().map(FleetPolicy::text).orElse(null);
        }
        String text = Files.readString(policy.toPath());
        // What is wrong with it is told before anything is cloned.
        Policies.read(policy.getName(), text);
        return text;
    }
}
