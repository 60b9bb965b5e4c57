package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.check.Failures;
import dev.plimsoll.maven.report.OutcomeFile;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Asks the enforcer whether the artifact may be deployed now, and fails the build when it may not; whether it passed,
 * was a violation (a denial, whether it fails the build or not) or an error is in {@code target/plimsoll/outcome.json}.
 */
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
    public void execute() throws MojoExecutionException, MojoFailureException {
        new OutcomeFile(reports(), "gate").keep(this::spoken, failOnDeny);
    }

    @Override
    String speak(Deployable deployable)
            throws EnforcerException, InterruptedException, MojoExecutionException, MojoFailureException {
        if (!onUnreachable.equals("deny") && !onUnreachable.equals("allow")) {
            throw new MojoExecutionException(
                    "plimsoll.onUnreachable is \"" + onUnreachable + "\"; write deny or allow");
        }
        String service = deployable.service();
        try {
            Decision decision = enforcer().decide(Question.deploy(service, environment, deployable.digest()));
            Answer answer = new Answer(decision, service, environment);
            Failures.told(() -> answer.keep(reports()));
            answer.tell(getLog(), goals().of("fix") + " -DmoveLibraries -Dplimsoll.enforcer=" + address());
            answer.failOnDeny();
            return decision.verdict();
        } catch (EnforcerException e) {
            if (!e.isUnreachable() || !onUnreachable.equals("allow")) {
                throw e;
            }
            String undecided = "NOT DECIDED  " + service + " goes on to " + environment
                    + " because of plimsoll.onUnreachable=allow. " + e.getMessage();
            getLog().warn(undecided);
            return undecided;
        }
    }
}
