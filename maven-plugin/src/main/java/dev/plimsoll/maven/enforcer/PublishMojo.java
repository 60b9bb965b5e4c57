package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.check.Evidence;
import dev.plimsoll.maven.module.Modules;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Tells the enforcer what is inside the packaged artifact and what its check found. */
@Mojo(
        name = "publish",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class PublishMojo extends AbstractEnforcerMojo {

    /** Who owns the service. */
    @Parameter(property = "plimsoll.team")
    private @Nullable String team;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        spoken(this::published);
    }

    private String published(Deployable deployable)
            throws EnforcerException, InterruptedException, MojoExecutionException {
        OnUnreachable onUnreachable = onUnreachable();
        Evidence evidence = Evidence.of(Modules.of(project(), session()), goals());
        String digest = deployable.digest();
        Enforcer enforcer = enforcer();
        Service service = new Service(deployable.service(), team);
        try {
            enforcer.publishSbom(digest, service, evidence.sbom());
            enforcer.publishReport(digest, service, evidence.sarif());
        } catch (EnforcerException e) {
            if (!e.isUnreachable() || !onUnreachable.allows()) {
                throw e;
            }
            return unpublished(service.name() + " goes on by " + onUnreachable + ". " + e.getMessage());
        }
        String known = "The enforcer knows what is inside " + service.name() + " and what its check found: " + digest;
        getLog().info(known);
        return known;
    }

    private String unpublished(String why) {
        String text =
                "NOT PUBLISHED  " + why + "\n      Publish it again once the enforcer answers, or the gate will not"
                        + " know what is inside: " + goals().after("verify", "publish");
        getLog().warn(text);
        return text;
    }
}
