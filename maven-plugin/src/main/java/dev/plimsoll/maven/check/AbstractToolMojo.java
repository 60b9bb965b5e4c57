package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.Artifacts;
import dev.plimsoll.maven.module.BomReader;
import dev.plimsoll.maven.module.Given;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.policy.FleetPolicies;
import dev.plimsoll.maven.policy.FleetPolicy;
import dev.plimsoll.maven.reactor.BuildMemory;
import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.policy.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What the goals that look into modules have in common. */
@SuppressWarnings("NullAway.Init")
public abstract class AbstractToolMojo extends AbstractMojo {
    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    @Component
    private RepositorySystem repositories;

    /** The enforcer's address. */
    @Parameter(property = "plimsoll.enforcer")
    private @Nullable String enforcer;

    /** The name by which the fleet knows the service, for waivers; by default the artifact's id. */
    @Parameter(property = "plimsoll.service")
    private @Nullable String service;

    /** Who asks the enforcer; without it the environment's {@code PLIMSOLL_TOKEN}. */
    @Parameter(property = "plimsoll.token", defaultValue = "${env.PLIMSOLL_TOKEN}")
    private @Nullable String token;

    /** Where the service is to be deployed. */
    @Parameter(property = "plimsoll.environment", defaultValue = "prod")
    private String environment;

    /** Who owns the service, for waivers. */
    @Parameter(property = "plimsoll.team")
    private @Nullable String team;

    /** The build. */
    protected final MavenSession session() {
        return session;
    }

    /** The enforcer's address, as it was written. */
    protected final @Nullable String enforcer() {
        return enforcer;
    }

    /** Who asks the enforcer. */
    protected final @Nullable String token() {
        return token;
    }

    /** What to type. */
    protected final Goals goals() {
        return new Goals(plugin.getVersion());
    }

    /** Whose a module is, as the fleet knows it. */
    protected final Target build(MavenModule module) {
        String named = Given.text(service);
        return Target.ofBuild(named != null ? named : module.coordinates().artifact(), Given.text(team));
    }

    /** What tells the time, so that what has a last day counts. */
    protected final Clock clock() {
        return Clock.systemUTC();
    }

    /** What a check works with, fetching from where the project fetches. */
    protected final Toolbox toolbox(MavenProject project) {
        Artifacts artifacts = Artifacts.of(repositories, session, project);
        return Toolbox.of(
                        plugin.getVersion(),
                        artifacts,
                        new BomReader(artifacts, session.getSystemProperties(), getLog()))
                .with(this::fleetPolicy)
                .asking(new Asked(enforcer, token, environment));
    }

    private Optional<FleetPolicy> fleetPolicy() {
        String address = Given.text(enforcer);
        if (address == null) {
            return Optional.empty();
        }
        FleetPolicies.Asked asked = new FleetPolicies.Asked(
                address, token, plugin.getVersion(), session.getRequest().isOffline());
        Path kept = session.getRepositorySession()
                .getLocalRepository()
                .getBasedir()
                .toPath()
                .resolve(".plimsoll/policies");
        return new FleetPolicies(asked, kept, clock(), getLog()).find(BuildMemory.of(session.getRequest()));
    }
}
