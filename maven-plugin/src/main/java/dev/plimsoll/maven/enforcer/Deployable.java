package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.module.Given;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the enforcer is spoken to about: named on the command line, or else known from the POM. */
final class Deployable {
    private final MavenProject project;
    private final @Nullable String service;
    private final @Nullable String digest;

    private Deployable(MavenProject project, @Nullable String service, @Nullable String digest) {
        this.project = project;
        this.service = service;
        this.digest = digest;
    }

    /**
     * What was named, or what the module makes.
     *
     * @return empty for a module from which nothing is deployed
     * @throws MojoExecutionException where neither a POM nor the command line says what is meant
     */
    static Optional<Deployable> of(MavenProject project, @Nullable String service, @Nullable String digest)
            throws MojoExecutionException {
        Deployable deployable = new Deployable(project, Given.text(service), Given.text(digest));
        if (project.getFile() == null) {
            deployable.demandNames();
        } else if (deployable.digest == null && project.getPackaging().equals("pom")) {
            return Optional.empty();
        }
        return Optional.of(deployable);
    }

    /** The name by which the fleet knows it. */
    String service() {
        return service != null ? service : project.getArtifactId();
    }

    String digest() throws MojoExecutionException {
        return digest != null
                ? digest
                : Packaged.digest(project)
                        .orElseThrow(() -> new MojoExecutionException("There is no packaged artifact; run mvn package"
                                + " first, or name what is deployed: -Dplimsoll.digest=sha256:..."));
    }

    private void demandNames() throws MojoExecutionException {
        if (digest == null || service == null) {
            throw new MojoExecutionException("There is no POM here that says what is deployed; run it in the service's"
                    + " folder, or name both: -Dplimsoll.service=... -Dplimsoll.digest=sha256:...");
        }
    }
}
