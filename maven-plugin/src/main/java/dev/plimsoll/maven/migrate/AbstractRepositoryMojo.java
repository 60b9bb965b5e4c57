package dev.plimsoll.maven.migrate;

import dev.plimsoll.maven.check.AbstractToolMojo;
import dev.plimsoll.maven.module.Given;
import dev.plimsoll.standards.migrate.MigrationOrder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How the repositories that a goal works on are built. */
@SuppressWarnings("NullAway.Init")
public abstract class AbstractRepositoryMojo extends AbstractToolMojo {
    /** The goals that prove a repository, with spaces between them. */
    @Parameter(property = "plimsoll.buildGoals", defaultValue = "verify")
    private String buildGoals;

    /** More arguments for the repository's own Maven, with spaces between them, as {@code -Dlombok.version=1.18.34 -Pit}. */
    @Parameter(property = "plimsoll.buildArguments")
    private @Nullable String buildArguments;

    /** The JDK that the repository is built with; without it the one that Maven runs on. */
    @Parameter(property = "plimsoll.buildJavaHome", defaultValue = "${java.home}")
    private File buildJavaHome;

    /** The Maven that the repository is built with; without it the one that runs. */
    @Parameter(property = "plimsoll.buildMavenHome", defaultValue = "${maven.home}")
    private File buildMavenHome;

    /** After how many minutes a build is taken for hanging and is ended. */
    @Parameter(property = "plimsoll.buildMinutes", defaultValue = "30")
    private int buildMinutes;

    /** The megabytes of heap with which the engine that runs the recipes starts. */
    @Parameter(property = "plimsoll.engineMemory", defaultValue = "320")
    private int engineMemory;

    /** How a repository is built, by the settings and out of the store of this build. */
    final MigrationOrder.Builds builds(String version) {
        MavenExecutionRequest request = session().getRequest();
        File settings = request.getUserSettingsFile();
        return new MigrationOrder.Builds(
                maven(),
                buildJavaHome.toPath(),
                words(buildGoals),
                words(Given.text(buildArguments)),
                request.getLocalRepositoryPath().toPath().toAbsolutePath(),
                settings != null && settings.isFile() ? settings.toPath().toAbsolutePath() : null,
                request.isOffline(),
                "dev.plimsoll:plimsoll-maven-plugin:" + version,
                buildMinutes);
    }

    final MigrationOrder.Engine engine(List<Path> classPath) {
        return new MigrationOrder.Engine(classPath, engineMemory);
    }

    private Path maven() {
        Path bin = buildMavenHome.toPath().toAbsolutePath().resolve("bin");
        Path command = bin.resolve("mvn.cmd");
        return File.separatorChar == '\\' && Files.exists(command) ? command : bin.resolve("mvn");
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Stream.of(text.trim().split("\\s+")).toList();
    }
}
