package dev.plimsoll.maven.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackingReaderTest {
    private static final Library CORE = Samples.library("core", "compile");

    @TempDir
    Path folder;

    @Test
    void whatIsNotDeployedPacksNothing() throws Exception {
        assertThat(packing("")).isEqualTo(Packing.NONE);
    }

    @Test
    void aDeployablePacksWhatItRunsWith() throws Exception {
        Packing packing = packing("<packaging>war</packaging>");

        assertThat(packing.takes(CORE)).isTrue();
        assertThat(packing.takes(Samples.library("core", "runtime"))).isTrue();
        assertThat(packing.takes(Samples.library("core", "provided"))).isFalse();
        assertThat(packing.takes(Samples.library("core", "test"))).isFalse();
    }

    @Test
    void theThinLayoutPacksNothing() throws Exception {
        assertThat(packing(springBoot("<dependencies><dependency><groupId>g</groupId>"
                                + "<artifactId>spring-boot-thin-layout</artifactId></dependency></dependencies>"))
                        .takes(CORE))
                .isFalse();
    }

    @Test
    void aWebArchiveWithoutItsFolderOfLibrariesPacksNothing() throws Exception {
        String war = "<packaging>war</packaging><build><plugins><plugin><artifactId>maven-war-plugin</artifactId>"
                + "<configuration><packagingExcludes>%s</packagingExcludes></configuration></plugin></plugins></build>";

        assertThat(packing(war.formatted("WEB-INF/lib/*.jar")).takes(CORE)).isFalse();
        assertThat(packing(war.formatted("WEB-INF/classes/dev.yml")).takes(CORE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<excludes><exclude><groupId>org.lib</groupId><artifactId>core</artifactId></exclude></excludes>",
                "<excludeGroupIds>com.acme, org.lib</excludeGroupIds>",
                "<includes><include><groupId>org.lib</groupId><artifactId>web</artifactId></include></includes>"
            })
    void whatSpringBootLeavesOutIsNotPacked(String configuration) throws Exception {
        Packing packing = packing(springBoot("<configuration>" + configuration + "</configuration>"));

        assertThat(packing.takes(CORE)).isFalse();
    }

    @Test
    void whatSpringBootDoesNotLeaveOutIsPacked() throws Exception {
        assertThat(packing(springBoot("<configuration><excludes><exclude><groupId>org.lib</groupId>"
                                + "<artifactId>web</artifactId></exclude></excludes></configuration>"))
                        .takes(CORE))
                .isTrue();
    }

    @Test
    void theSameGroupAndTheSameBuildAreItsOwn() throws Exception {
        MavenProject orders = Poms.project("orders", "<packaging>war</packaging>");
        Poms.give(
                orders,
                Poms.library("com.acme", "from-elsewhere", "compile"),
                Poms.library("org.lib", "core", "compile"),
                Poms.library("org.lib", "web", "compile"),
                Poms.library("com.acme", "testing", "test"));

        Packing packing = PackingReader.of(orders, Poms.build(folder, orders, Poms.project("org.lib", "core", "")));

        assertThat(packing.own()).containsExactlyInAnyOrder("com.acme:from-elsewhere", "org.lib:core");
        assertThat(packing.isOwn(CORE)).isTrue();
        assertThat(packing.isOwn(Samples.library("web", "compile"))).isFalse();
    }

    private Packing packing(String more) throws Exception {
        MavenProject orders = Poms.project("orders", more);
        return PackingReader.of(orders, Poms.build(folder, orders));
    }

    private static String springBoot(String more) {
        return "<build><plugins><plugin><groupId>org.springframework.boot</groupId>"
                + "<artifactId>spring-boot-maven-plugin</artifactId><executions><execution>"
                + "<goals><goal>repackage</goal></goals></execution></executions>" + more
                + "</plugin></plugins></build>";
    }
}
