package dev.plimsoll.maven.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.ProjectFacts.Declared;
import dev.plimsoll.rules.ProjectFacts.Property;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnVersionsReaderTest {
    @TempDir
    Path folder;

    @Test
    void aDependencyWithoutAVersionSaysNothing() throws Exception {
        assertThat(read(dependencies(dependency("core", ""))).declared()).isEmpty();
    }

    @Test
    void aFileOfTheMachineIsNoLibraryFromElsewhere() throws Exception {
        assertThat(read(dependencies(dependency("core", "<version>2</version><scope>system</scope>")))
                        .declared())
                .isEmpty();
    }

    @Test
    void anImportedBomIsNoVersionOfALibrary() throws Exception {
        assertThat(read(managed(dependency("bom", "<version>2</version><type>pom</type><scope>import</scope>")))
                        .declared())
                .isEmpty();
    }

    @Test
    void aModuleOfTheSameBuildHasTheVersionOfTheBuild() throws Exception {
        MavenProject orders = Poms.project("orders", dependencies(dependency("core", "<version>2</version>")));

        assertThat(OwnVersionsReader.of(orders, Poms.build(folder, orders, Poms.project("org.lib", "core", "")))
                        .declared())
                .isEmpty();
    }

    @Test
    void whatAParentDeclaresIsTheParentsToSay() throws Exception {
        MavenProject orders = Poms.project("orders", "");
        orders.setParent(Poms.project("parent", dependencies(dependency("core", "<version>2</version>"))));

        assertThat(OwnVersionsReader.of(orders, Poms.build(folder, orders)).declared())
                .isEmpty();
    }

    @Test
    void aVersionOnADependencyAndOneInTheManagementAreToldApart() throws Exception {
        assertThat(read(dependencies(dependency("core", "<version>2</version>"))
                                + managed(dependency("web", "<version> 3 </version>")))
                        .declared())
                .containsExactly(
                        new Declared("org.lib:core:jar:", "2", false), new Declared("org.lib:web:jar:", "3", true));
    }

    @Test
    void typeAndClassifierBelongToTheLibrary() throws Exception {
        assertThat(read(dependencies(dependency("core", "<version>2</version><type>test-jar</type>")
                                + dependency("web", "<version>2</version><classifier>sources</classifier>")))
                        .declared())
                .extracting(Declared::key)
                .containsExactly("org.lib:core:jar:tests", "org.lib:web:jar:sources");
    }

    @Test
    void aPropertyHasItsValueAndAnUnknownOneStaysAsItIsWritten() throws Exception {
        assertThat(read("<properties><lib>2</lib></properties>"
                                + dependencies(dependency("core", "<version>${lib}</version>")
                                        + dependency("web", "<version>${gone}</version>")))
                        .declared())
                .extracting(Declared::version)
                .containsExactly("2", "${gone}");
    }

    @Test
    void aPropertyByWhichNoParentManagesAnythingIsNone() throws Exception {
        assertThat(withParent("<java.version>17</java.version>", "<java.version>11</java.version>", "")
                        .properties())
                .isEmpty();
    }

    @Test
    void aPropertyThatOnlyTheParentInTheSourcesHasIsNone() throws Exception {
        MavenProject orders = Poms.project("orders", "<properties><lib>3</lib></properties>");
        MavenProject own = Poms.project(
                "parent",
                "<properties><lib>2</lib></properties>" + managed(dependency("core", "<version>${lib}</version>")));
        orders.setParent(own);

        assertThat(OwnVersionsReader.of(orders, Poms.build(folder, orders, own)).properties())
                .isEmpty();
    }

    @Test
    void aPropertyByWhichAParentFromElsewhereManagesIsToldWithBothValues() throws Exception {
        assertThat(withParent(
                                "<lib>3</lib>",
                                "<lib> 2 </lib>",
                                managed(dependency("core", "<version>${lib}</version>")
                                        + dependency("web", "<version>${lib}</version>")
                                        + dependency("other", "<version>1</version>")))
                        .properties())
                .containsExactly(
                        new Property("lib", "3", "2", "com.acme:parent:1", List.of("org.lib:core", "org.lib:web")));
    }

    @Test
    void theNearestOfTwoParentsThatHaveThePropertyPublishedIt() throws Exception {
        MavenProject orders = Poms.project("orders", "<properties><lib>4</lib></properties>");
        MavenProject near = elsewhere("near", "<properties><lib>3</lib></properties>");
        near.setParent(elsewhere(
                "far",
                "<properties><lib>2</lib></properties>" + managed(dependency("core", "<version>${lib}</version>"))));
        orders.setParent(near);

        assertThat(OwnVersionsReader.of(orders, Poms.build(folder, orders)).properties())
                .containsExactly(new Property("lib", "4", "3", "com.acme:near:1", List.of("org.lib:core")));
    }

    private OwnVersions withParent(String own, String published, String management) throws Exception {
        MavenProject orders = Poms.project("orders", "<properties>" + own + "</properties>");
        orders.setParent(elsewhere("parent", "<properties>" + published + "</properties>" + management));
        return OwnVersionsReader.of(orders, Poms.build(folder, orders));
    }

    private OwnVersions read(String more) throws Exception {
        MavenProject orders = Poms.project("orders", more);
        return OwnVersionsReader.of(orders, Poms.build(folder, orders));
    }

    private MavenProject elsewhere(String artifact, String more) throws IOException {
        MavenProject parent = Poms.project(artifact, more);
        parent.setFile(folder.resolve(artifact + ".pom").toFile());
        return parent;
    }

    private static String dependencies(String dependencies) {
        return "<dependencies>" + dependencies + "</dependencies>";
    }

    private static String managed(String dependencies) {
        return "<dependencyManagement>" + dependencies(dependencies) + "</dependencyManagement>";
    }

    private static String dependency(String artifact, String more) {
        return "<dependency><groupId>org.lib</groupId><artifactId>" + artifact + "</artifactId>" + more
                + "</dependency>";
    }
}
