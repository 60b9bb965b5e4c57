package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.check.Failures;
import dev.plimsoll.maven.report.AtomicFile;
import dev.plimsoll.maven.report.OutcomeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Asks the enforcer whether the artifact may be deployed now, and fails the build when it may not; whether it passed,
 * was a violation (a denial, whether it fails the build or not) or an error is in {@code target/plimsoll/outcome.json},
 * the decision in {@code decision.json}; the {@code source} in both says whose: {@code enforcer}, {@code cached} or
 * {@code unreachable}.
 */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "gate", requiresProject = false, threadSafe = true)
public final class GateMojo extends AbstractEnforcerMojo {
    /** Where it is to be deployed. */
    @Parameter(property = "plimsoll.environment", defaultValue = "prod")
    private String environment;

    /** {@code DEPLOY}, or {@code ROLLBACK} to what ran there before. */
    @Parameter(property = "plimsoll.intent", defaultValue = "DEPLOY")
    private String intent;

    /** How long the enforcer has for its answer, in seconds (at least 1), a second attempt included. */
    @Parameter(property = "plimsoll.timeout", defaultValue = "3")
    private int timeout;

    /** Whether a denial fails the build. */
    @Parameter(property = "plimsoll.failOnDeny", defaultValue = "true")
    private boolean failOnDeny;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        OutcomeFile outcome = new OutcomeFile(reports(), "gate");
        outcome.keep(() -> spoken(deployable -> decided(deployable, outcome)), failOnDeny);
    }

    private String decided(Deployable deployable, OutcomeFile outcome)
            throws EnforcerException, InterruptedException, MojoExecutionException, MojoFailureException {
        Path file = reports().resolve("decision.json");
        Failures.told(() -> Files.deleteIfExists(file));
        Enforcer enforcer = enforcer().within(Duration.ofSeconds(Math.max(1, timeout)));
        Question question = Question.deploy(deployable.service(), environment, deployable.digest())
                .meaning(intent);
        StoredDecisions stored =
                new StoredDecisions(localRepository().resolve(".plimsoll/decisions"), enforcer.address());
        Answer answer = new Gate(enforcer, stored, clock(), getLog()).ask(question, onUnreachable());
        outcome.add("source", answer.source());
        Failures.told(() -> kept(file, answer));
        answer.tell(getLog(), goals().of("fix") + " -DmoveLibraries -Dplimsoll.enforcer=" + enforcer.address());
        return answer.obeyed();
    }

    private static Clock clock() {
        return Clock.systemUTC();
    }

    private static Path kept(Path file, Answer answer) throws IOException {
        AtomicFile.write(file, answer.json());
        return file;
    }
}
