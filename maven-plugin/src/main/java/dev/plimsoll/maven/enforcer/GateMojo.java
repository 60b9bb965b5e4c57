package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.check.Failures;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Asks the enforcer whether the artifact may be deployed now, and fails the build when it may not. */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "gate", requiresProject = false, threadSafe = true)
public final class GateMojo extends AbstractEnforcerMojo {
    /** Where it is to be deployed. */
    @Parameter(property = "plimsoll.environment", defaultValue = "prod")
    private String environment;

    /** What an enforcer that does not answer means: {@code deny} or {@code allow}. */
    @Parameter(property = "plimsoll.onUnreachable", defaultValue = "deny")
    private String onUnreachable;

    /** Whether a denial fails the build. */
    @Parameter(property = "plimsoll.failOnDeny", defaultValue = "true")
    private boolean failOnDeny;

    @Override
    void speak() throws EnforcerException, InterruptedException, MojoExecutionException, MojoFailureException {
        if (!onUnreachable.equals("deny") && !onUnreachable.equals("allow")) {
            throw new MojoExecutionException(
                    "plimsoll.onUnreachable is \"" + onUnreachable + "\"; write deny or allow");
        }
        try {
            Decision decision = enforcer().decide(Question.deploy(service(), environment, digest()));
            Answer answer = new Answer(decision, service(), environment);
            Failures.told(() -> answer.keep(reports()));
            answer.tell(getLog(), goals().of("fix") + " -DmoveLibraries -Dplimsoll.enforcer=" + address());
            if (failOnDeny) {
                answer.failOnDeny();
            }
        } catch (EnforcerException e) {
            if (!e.isUnreachable() || !onUnreachable.equals("allow")) {
                throw e;
            }
            getLog().warn("NOT DECIDED  " + service() + " goes on to " + environment
                    + " because of plimsoll.onUnreachable=allow. " + e.getMessage());
        }
    }
}
