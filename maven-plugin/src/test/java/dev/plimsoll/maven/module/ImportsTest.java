package dev.plimsoll.maven.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

final class ImportsTest {

    @Test
    void whatIsOnlyManagedIsNotImported() {
        Dependency managed = bom("platform-bom", "1");
        managed.setScope("compile");

        assertThat(Imports.of(project(managed), new Properties())).isEmpty();
    }

    @Test
    void theNearestSaysTheVersion() {
        MavenProject module = project(bom("platform-bom", "2"));
        module.setParent(project(bom("platform-bom", "1"), bom("test-bom", "1")));

        assertThat(Imports.of(module, new Properties()))
                .extracting(Bom::id)
                .containsExactly("com.acme:platform-bom:2", "com.acme:test-bom:1");
    }

    @Test
    void aPropertyOfTheModuleCountsInItsParentToo() {
        MavenProject module = project();
        module.setParent(project(bom("platform-bom", "${platform.version}")));
        module.getProperties().setProperty("platform.version", "${major}.1");
        module.getProperties().setProperty("major", "3");

        assertThat(Imports.of(module, new Properties()).get(0).version()).isEqualTo("3.1");
    }

    @Test
    void theCommandLineCountsForMore() {
        MavenProject module = project(bom("platform-bom", "${platform.version}"));
        module.getProperties().setProperty("platform.version", "3");
        Properties given = new Properties();
        given.setProperty("platform.version", "4");

        assertThat(Imports.of(module, given).get(0).version()).isEqualTo("4");
    }

    @Test
    void theModulesOwnNamesAreKnown() {
        MavenProject module = project(bom("platform-bom", "${project.version}"));

        assertThat(Imports.of(module, new Properties()).get(0).version()).isEqualTo("1.0.0");
    }

    @Test
    void anExpressionThatRefersToItselfEnds() {
        MavenProject module = project(bom("platform-bom", "${a}"));
        module.getProperties().setProperty("a", "${a}");

        assertThat(Imports.of(module, new Properties()).get(0).version()).isEqualTo("${a}");
    }

    @Test
    void anActiveProfileCountsForMoreThanThePom() {
        MavenProject module = project(bom("platform-bom", "1"));
        Profile profile = new Profile();
        profile.setDependencyManagement(management(bom("platform-bom", "2")));
        module.setActiveProfiles(List.of(profile));

        assertThat(Imports.of(module, new Properties()).get(0).version()).isEqualTo("2");
    }

    private static MavenProject project(Dependency... managed) {
        Model model = new Model();
        model.setGroupId("com.acme");
        model.setArtifactId("orders");
        model.setVersion("1.0.0");
        model.setDependencyManagement(management(managed));
        MavenProject project = new MavenProject(model);
        project.setOriginalModel(model);
        return project;
    }

    private static DependencyManagement management(Dependency... managed) {
        DependencyManagement management = new DependencyManagement();
        management.setDependencies(List.of(managed));
        return management;
    }

    private static Dependency bom(String artifact, String version) {
        Dependency bom = new Dependency();
        bom.setGroupId("com.acme");
        bom.setArtifactId(artifact);
        bom.setVersion(version);
        bom.setType("pom");
        bom.setScope("import");
        return bom;
    }
}
