package dev.plimsoll.maven.javac;

import dev.plimsoll.javac.PlimsollPlugin;
import dev.plimsoll.maven.check.AbstractToolMojo;
import dev.plimsoll.maven.check.OwnCompilation;
import dev.plimsoll.maven.check.PolicySource;
import dev.plimsoll.maven.check.Toolbox;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.Modules;
import dev.plimsoll.rules.Detectors;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.PolicyException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Fills the compiler's arguments right before it runs; with {@code <extensions>true</extensions>} the plugin block binds
 * it by itself, and without them it does nothing.
 */
@SuppressWarnings("NullAway.Init")
@Mojo(
        name = "javac",
        defaultPhase = LifecyclePhase.PROCESS_RESOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class JavacMojo extends AbstractToolMojo {
    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Component
    private ToolchainManager toolchains;

    @Override
    public void execute() {
        Slots slots = new Slots(project.getProperties());
        if (!slots.exist() || !Sources.hasJava(project)) {
            return;
        }
        try {
            MainCompilation.of(project, session().getUserProperties())
                    .ifPresent(compilation -> fill(slots, compilation));
        } catch (RuntimeException e) {
            // The compilation is the project's; check finds all by itself.
            getLog().warn("Plimsoll's checks take no part in this compilation: " + e, e);
        }
    }

    private void fill(Slots slots, MainCompilation compilation) {
        if (toolchains.getToolchainFromBuildContext("jdk", session()) != null) {
            leave("it is compiled by another JDK");
        } else if (!compilation.hasProcessorPath() && Sources.hasModuleDescriptor(project)) {
            leave("it has a module descriptor and no annotationProcessorPaths");
        } else {
            try {
                take(slots, compilation);
            } catch (PolicyException | IOException | URISyntaxException | DependencyResolutionRequiredException e) {
                leave(String.valueOf(e.getMessage()));
            }
        }
    }

    private void take(Slots slots, MainCompilation compilation)
            throws IOException, URISyntaxException, DependencyResolutionRequiredException {
        MavenModule module = Modules.of(project, session());
        Policy policy = PolicySource.of(module).parse();
        long checks = Detectors.sourceStandards().stream()
                .filter(id -> !isOff(policy, id))
                .count();
        if (checks == 0) {
            return;
        }
        Toolbox toolbox = toolbox(project);
        OwnCompilation own = new OwnCompilation(module, toolbox, policy.vocabulary());
        own.prepare();
        Path door = Path.of(PlimsollPlugin.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Arguments arguments =
                Arguments.of(compilation, Javac.isOpen(), door, own.folder(), project.getCompileClasspathElements());
        slots.fill(arguments.arguments(), arguments.fork());
        getLog().info("Plimsoll's checks on sources (" + checks + ") take part in this compilation: "
                + arguments.change());
    }

    private void leave(String reason) {
        getLog().info("Plimsoll's checks take no part in this compilation, check compiles once more: " + reason);
    }

    private static boolean isOff(Policy policy, String id) {
        var standard = policy.standards().get(id);
        return standard != null && standard.severity() == Level.OFF;
    }
}
