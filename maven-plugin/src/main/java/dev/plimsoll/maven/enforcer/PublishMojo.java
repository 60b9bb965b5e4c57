package dev.plimsoll.maven.enforcer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Tells the enforcer what is inside the packaged artifact and what its check found. */
@Mojo(name = "publish", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class PublishMojo extends AbstractEnforcerMojo {

    /** Who owns the service. */
    @Parameter(property = "plimsoll.team")
    private @Nullable String team;

    @Override
    void speak() throws EnforcerException, InterruptedException, MojoExecutionException {
        String sbom = report("sbom.cdx.json");
        String sarif = report("report.sarif");
        String digest = digest();
        Enforcer enforcer = enforcer();
        Service service = new Service(service(), team);
        enforcer.publishSbom(digest, service, sbom);
        enforcer.publishReport(digest, service, sarif);
        getLog().info("The enforcer knows what is inside " + service.name() + " and what its check found: " + digest);
    }

    private String report(String name) throws MojoExecutionException {
        Path file = reports().resolve(name);
        if (!Files.exists(file)) {
            throw new MojoExecutionException(
                    "There is no " + file + "; run check first: " + goals().after("verify", "check"));
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MojoExecutionException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
