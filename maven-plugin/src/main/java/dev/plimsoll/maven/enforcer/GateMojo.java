package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.report.AtomicFile;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Asks the enforcer whether the artifact may be deployed now, and fails the build when it may not. */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "gate", requiresProject = false, threadSafe = true)
public final class GateMojo extends AbstractEnforcerMojo {
    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

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
            show(enforcer().decide(Question.deploy(service(), environment, digest())));
        } catch (EnforcerException e) {
            if (!e.isUnreachable() || !onUnreachable.equals("allow")) {
                throw e;
            }
            getLog().warn("NOT DECIDED  " + service() + " goes on to " + environment
                    + " because of plimsoll.onUnreachable=allow. " + e.getMessage());
        }
    }

    private void show(Decision decision) throws MojoExecutionException, MojoFailureException {
        try {
            AtomicFile.write(reports().resolve("decision.json"), decision.raw());
        } catch (IOException e) {
            throw new MojoExecutionException("The decision cannot be kept: " + e.getMessage(), e);
        }
        String mend = "mvn compile dev.plimsoll:plimsoll-maven-plugin:" + plugin.getVersion()
                + ":fix -DmoveLibraries -Dplimsoll.enforcer=" + address();
        String text = String.join("\n", DecisionText.of(decision, service(), environment, mend));
        if (!decision.isDenied()) {
            getLog().info(text);
            return;
        }
        getLog().error(text);
        if (failOnDeny) {
            throw new MojoFailureException(service() + " may not be deployed to " + environment
                    + "; what must move is above, the decision is " + decision.id());
        }
    }
}
