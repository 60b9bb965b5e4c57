package dev.plimsoll.maven.migrate;

import dev.plimsoll.maven.engine.EngineModule;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.Modules;
import dev.plimsoll.maven.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a module's sources are and what they compile against, for whoever parses them outside of Maven. */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "describe", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class DescribeMojo extends AbstractMojo {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Override
    public void execute() throws MojoExecutionException {
        MavenModule module = Modules.of(project, session);
        Path file = module.target().resolve("plimsoll").resolve("module.json");
        try {
            AtomicFile.write(file, JSON.writeValueAsString(EngineModule.of(module)));
        } catch (IOException e) {
            throw new MojoExecutionException(file + " could not be written: " + e.getMessage(), e);
        }
    }
}
