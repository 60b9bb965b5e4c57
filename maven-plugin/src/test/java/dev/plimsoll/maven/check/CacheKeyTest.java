package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.OwnVersions;
import dev.plimsoll.maven.module.Packing;
import dev.plimsoll.rules.ProjectFacts.Declared;
import dev.plimsoll.rules.ProjectFacts.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheKeyTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aModule() throws IOException {
        write("pom.xml", "<project/>");
        write("src/main/java/A.java", "class A {}");
        write("target/classes/A.class", "bytes");
        write("lib/a.jar", "jar");
    }

    @Test
    void nothingChangedIsTheSameKey() {
        assertThat(key("policy")).isEqualTo(key("policy"));
    }

    @Test
    void theTimeOfAClassFileDoesNotMatter() throws IOException {
        String before = key("policy");
        Files.setLastModifiedTime(folder.resolve("target/classes/A.class"), FileTime.fromMillis(1));

        assertThat(key("policy")).isEqualTo(before);
    }

    @Test
    void anotherClassIsAnotherKey() throws IOException {
        assertChanges("target/classes/A.class");
    }

    @Test
    void anotherSourceIsAnotherKey() throws IOException {
        assertChanges("src/main/java/A.java");
    }

    @Test
    void anotherPomIsAnotherKey() throws IOException {
        assertChanges("pom.xml");
    }

    @Test
    void aNewFileBesideThePomIsAnotherKey() throws IOException {
        assertChanges("catalog-info.yaml");
    }

    @Test
    void aNewMigrationIsAnotherKey() throws IOException {
        assertChanges("src/main/resources/db/migration/V1.sql");
    }

    @Test
    void anotherPluginIsAnotherKey() throws IOException {
        assertChanges("lib/a.jar");
    }

    @Test
    void aLogThatGrowsIsNot() throws IOException {
        String before = key("policy");
        write("build.log", "more");

        assertThat(key("policy")).isEqualTo(before);
    }

    @Test
    void anotherPolicyIsAnotherKey() {
        assertThat(key("policy")).isNotEqualTo(key("other"));
    }

    @Test
    void anotherDependencyIsAnotherKey() {
        PolicySource policy = new PolicySource("defaults", "");

        assertThat(CacheKey.of(Samples.module(folder), policy, List.of()))
                .isNotEqualTo(
                        CacheKey.of(Samples.module(folder, Samples.library("core", "compile")), policy, List.of()));
    }

    @Test
    void anotherVersionInThePomsAboveIsAnotherKey() {
        assertThat(Stream.of(
                                OwnVersions.NONE,
                                new OwnVersions(List.of(new Bom("a", "bom", "1", "bom")), List.of(), List.of()),
                                new OwnVersions(List.of(), List.of(new Declared("a:b:jar:", "1", false)), List.of()),
                                new OwnVersions(List.of(), List.of(new Declared("a:b:jar:", "2", false)), List.of()),
                                new OwnVersions(List.of(), List.of(new Declared("a:b:jar:", "2", true)), List.of()),
                                new OwnVersions(List.of(), List.of(), List.of(property("1"))),
                                new OwnVersions(List.of(), List.of(), List.of(property("2"))))
                        .map(versions -> key(Samples.with(Samples.module(folder), versions, false))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsDeployedHasAnotherKey() {
        assertThat(key(Samples.with(Samples.module(folder), OwnVersions.NONE, true)))
                .isNotEqualTo(key(Samples.module(folder)));
    }

    @Test
    void whatTheServiceStandsOnAndPacksIsPartOfTheKey() {
        List<String> one = List.of("a:b");
        List<String> none = List.of();
        assertThat(Stream.of(
                                Samples.deployed(Samples.module(folder), Packing.NONE),
                                Samples.deployed(Samples.module(folder), Packing.NONE, "a:parent"),
                                Samples.deployed(Samples.module(folder), new Packing(true, none, none, none)),
                                Samples.deployed(Samples.module(folder), new Packing(true, one, none, none)),
                                Samples.deployed(Samples.module(folder), new Packing(true, none, one, none)),
                                Samples.deployed(Samples.module(folder), new Packing(true, none, none, one)))
                        .map(CacheKeyTest::key))
                .doesNotHaveDuplicates();
    }

    @Test
    void aResourceThatWasPackedIsPartOfTheKey() throws IOException {
        assertChanges("target/classes/application.yml");
    }

    @Test
    void theCatalogueFileOfAFolderBetweenModuleAndRepositoryIsPartOfTheKey() throws IOException {
        MavenModule inner = Samples.inRepository(Samples.module(folder.resolve("services/orders")), folder);
        String before = key(inner);
        write("services/catalog-info.yaml", "spec: {owner: shop}");

        assertThat(key(inner)).isNotEqualTo(before);
    }

    @Test
    void theOtherPomsOfTheRepositoryArePartOfItWhereOneOfTheirSnapshotsMayBeRunWith() throws IOException {
        MavenModule inner = inFolderBelow(
                new Library("com.acme", "model", "2-SNAPSHOT", "jar", "", "compile", false, null, List.of()));
        String before = key(inner);
        write("model/pom.xml", "<project/>");

        assertThat(key(inner)).isNotEqualTo(before);
    }

    @Test
    void withoutASnapshotTheyAreNot() throws IOException {
        MavenModule inner = inFolderBelow(Samples.library("core", "compile"));
        String before = key(inner);
        write("model/pom.xml", "<project/>");

        assertThat(key(inner)).isEqualTo(before);
    }

    private MavenModule inFolderBelow(Library library) {
        return Samples.inRepository(Samples.module(folder.resolve("orders"), library), folder);
    }

    private static Property property(String published) {
        return new Property("b.version", "3", published, "a:parent:1", List.of("a:b"));
    }

    private static String key(MavenModule module) {
        return CacheKey.of(module, new PolicySource("defaults", ""), List.of());
    }

    private void assertChanges(String file) throws IOException {
        String before = key("policy");
        write(file, "something else");
        assertThat(key("policy")).isNotEqualTo(before);
    }

    private String key(String policy) {
        return CacheKey.of(
                Samples.module(folder), new PolicySource("defaults", policy), List.of(folder.resolve("lib/a.jar")));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
