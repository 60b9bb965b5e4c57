package dev.plimsoll.maven.enforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

final class DeployableTest {

    @Test
    void aModuleIsKnownByItsArtifact() throws Exception {
        assertThat(Deployable.of(module("jar"), null, "sha256:ab").orElseThrow().service())
                .isEqualTo("orders");
    }

    @Test
    void whatIsNamedComesFirst() throws Exception {
        Deployable deployable =
                Deployable.of(module("jar"), "checkout", " sha256:ab ").orElseThrow();

        assertThat(deployable.service()).isEqualTo("checkout");
        assertThat(deployable.digest()).isEqualTo("sha256:ab");
    }

    @Test
    void fromAParentNothingIsDeployed() throws Exception {
        assertThat(Deployable.of(module("pom"), null, null)).isEmpty();
        assertThat(Deployable.of(module("pom"), null, "")).isEmpty();
    }

    @Test
    void unlessAnImageIsNamed() throws Exception {
        assertThat(Deployable.of(module("pom"), null, "sha256:ab")).isPresent();
    }

    @Test
    void withoutAPomADigestIsNeeded() {
        assertThatThrownBy(() -> Deployable.of(noModule(), "orders", null))
                .hasMessageContaining("There is no POM here")
                .hasMessageContaining("-Dplimsoll.digest=");
    }

    @Test
    void withoutAPomTheServiceIsNeededToo() {
        assertThatThrownBy(() -> Deployable.of(noModule(), null, "sha256:ab"))
                .hasMessageContaining("-Dplimsoll.service=");
    }

    @Test
    void withoutAPomBothAreEnough() throws Exception {
        assertThat(Deployable.of(noModule(), "orders", "sha256:ab")).isPresent();
    }

    private static MavenProject module(String packaging) {
        MavenProject project = noModule();
        project.setArtifactId("orders");
        project.setPackaging(packaging);
        project.setFile(new File("pom.xml"));
        return project;
    }

    /** As Maven makes one where there is none. */
    private static MavenProject noModule() {
        Model model = new Model();
        model.setArtifactId("standalone-pom");
        model.setPackaging("pom");
        return new MavenProject(model);
    }
}
