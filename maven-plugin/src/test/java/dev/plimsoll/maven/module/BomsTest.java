package dev.plimsoll.maven.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BomsTest {
    @TempDir
    Path folder;

    @Test
    void aModuleAloneStandsOnNothing() throws Exception {
        MavenProject orders = Poms.project("orders", "");

        assertThat(Boms.foundations(orders, Poms.build(folder, orders))).isEmpty();
    }

    @Test
    void everyParentCountsAndWhatItImports() throws Exception {
        MavenProject orders = Poms.project("orders", "");
        MavenProject parent = Poms.project("parent", imported("web-bom", "1"));
        MavenProject grandparent = Poms.project("grandparent", imported("json-bom", "1"));
        orders.setParent(parent);
        parent.setParent(grandparent);

        assertThat(Boms.foundations(orders, Poms.build(folder, orders, parent)))
                .containsExactly("com.acme:parent", "com.acme:grandparent", "com.acme:web-bom", "com.acme:json-bom");
    }

    @Test
    void aBomOfTheSameBuildCountsWithWhatItStandsOn() throws Exception {
        MavenProject orders = Poms.project("orders", imported("own-bom", "1"));
        MavenProject bom = Poms.project("own-bom", imported("platform-bom", "7"));
        bom.setParent(Poms.project("platform-parent", ""));

        assertThat(Boms.foundations(orders, Poms.build(folder, orders, bom)))
                .containsExactly("com.acme:own-bom", "com.acme:platform-parent", "com.acme:platform-bom");
    }

    @Test
    void bomsThatImportEachOtherEnd() throws Exception {
        MavenProject one = Poms.project("one", imported("other", "1"));
        MavenProject other = Poms.project("other", imported("one", "1"));

        assertThat(Boms.foundations(one, Poms.build(folder, one, other)))
                .containsExactly("com.acme:other", "com.acme:one");
    }

    @Test
    void onlyTheNearestParentFromElsewhereGivesVersions() throws Exception {
        MavenProject orders = Poms.project("orders", "");
        MavenProject own = Poms.project("parent", imported("web-bom", "2"));
        MavenProject company = elsewhere("company-parent", imported("json-bom", "1"));
        orders.setParent(own);
        own.setParent(company);
        company.setParent(elsewhere("world-parent", ""));

        assertThat(Boms.givers(orders, Poms.build(folder, orders, own)))
                .extracting(Bom::id, Bom::role)
                .containsExactly(tuple("com.acme:company-parent:1", "parent"), tuple("com.acme:web-bom:2", "bom"));
    }

    private MavenProject elsewhere(String artifact, String more) throws IOException {
        MavenProject parent = Poms.project(artifact, more);
        parent.setFile(folder.resolve(artifact + ".pom").toFile());
        return parent;
    }

    private static String imported(String artifact, String version) {
        return "<dependencyManagement><dependencies><dependency><groupId>com.acme</groupId><artifactId>%s</artifactId>"
                        .formatted(artifact)
                + "<version>%s</version><type>pom</type><scope>import</scope></dependency></dependencies>"
                        .formatted(version)
                + "</dependencyManagement>";
    }
}
