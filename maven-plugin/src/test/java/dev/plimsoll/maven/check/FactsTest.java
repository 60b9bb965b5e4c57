package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.module.Artifacts;
import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.BomReader;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.OwnVersions;
import dev.plimsoll.maven.module.Packing;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Declared;
import dev.plimsoll.rules.ProjectFacts.Freshness;
import dev.plimsoll.rules.ProjectFacts.Load;
import dev.plimsoll.rules.ProjectFacts.Property;
import dev.plimsoll.rules.ProjectFacts.Versions;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsTest {
    private static final Bom WEB = new Bom("com.acme", "web-bom", "1", "bom");
    private static final Bom GONE = new Bom("com.acme", "gone-bom", "1", "bom");
    private static final Declared CORE = new Declared("org.lib:core:jar:", "2", false);
    private static final Property PROPERTY =
            new Property("lib", "3", "2", "com.acme:parent:1", List.of("org.lib:core"));

    @TempDir
    Path folder;

    private final List<String> fetched = new ArrayList<>();

    @BeforeEach
    void publish() throws IOException {
        pom("web-bom", managed("org.lib", "core", "") + managed("com.acme", "platform-bom", "import"));
        pom("platform-bom", managed("org.lib", "web", ""));
        pom("half-bom", managed("com.acme", "gone-bom", "import"));
    }

    @Test
    void aModuleThatSaysNothingOfVersionsFetchesNothing() {
        Facts facts = facts(Samples.with(Samples.module(folder), own(List.of(WEB), List.of()), false));

        assertThat(facts.versions()).isEqualTo(new Versions(List.of(), List.of(), List.of(PROPERTY)));
        assertThat(fetched).isEmpty();
    }

    @Test
    void whatABomManagesIsToldBesideWhatThePomSays() {
        Facts facts = facts(Samples.with(Samples.module(folder), own(List.of(WEB), List.of(CORE)), false));

        assertThat(facts.unread()).isEmpty();
        assertThat(facts.versions().declared()).containsExactly(CORE);
        assertThat(facts.versions().boms())
                .extracting(ProjectFacts.Bom::id, bom -> bom.versions().get(CORE.key()))
                .containsExactly(tuple("com.acme:web-bom:1", "1"));
    }

    @Test
    void withoutOneOfItsBomsNothingIsSaidOfVersions() {
        Facts facts = facts(Samples.with(Samples.module(folder), own(List.of(WEB, GONE), List.of(CORE)), false));

        assertThat(facts.versions()).isEqualTo(Versions.NONE);
        assertThat(facts.unread()).containsExactly("com.acme:gone-bom:1");
    }

    @Test
    void aServiceStandsOnWhatItsBomsImportToo() {
        MavenModule orders = Samples.standingOn(deployed("com.acme:own-parent", "com.acme:web-bom"), WEB);
        Facts facts = facts(orders);

        assertThat(facts.foundations())
                .containsExactly("com.acme:own-parent", "com.acme:web-bom", "com.acme:platform-bom");
        assertThat(facts.unreadFoundations()).isEmpty();
    }

    @Test
    void aBomThatImportsWhatIsGoneIsNotKnownToTheEnd() {
        Bom half = new Bom("com.acme", "half-bom", "1", "bom");
        Facts facts = facts(Samples.standingOn(deployed("com.acme:half-bom"), half));

        assertThat(facts.foundations()).containsExactly("com.acme:half-bom");
        assertThat(facts.unreadFoundations()).containsExactly("com.acme:half-bom:1");
    }

    @Test
    void whatALibraryStandsOnIsNotFetched() {
        Facts facts =
                facts(Samples.with(Samples.standingOn(deployed("com.acme:web-bom"), WEB), OwnVersions.NONE, false));

        assertThat(facts.foundations()).containsExactly("com.acme:web-bom");
        assertThat(fetched).isEmpty();
    }

    @Test
    void withTheGatesWordComesWhatTheServiceStandsOn() {
        Freshness freshness = new Freshness(Instant.EPOCH, List.of());
        MavenModule orders = deployed("com.acme:own-parent", "com.acme:web-bom");
        ProjectFacts facts = Facts.fresh(Samples.with(orders, own(List.of(WEB), List.of(CORE)), true), freshness);

        assertThat(facts.foundations()).containsExactly("com.acme:own-parent", "com.acme:web-bom");
        assertThat(facts.versions().properties()).containsExactly(PROPERTY);
        assertThat(facts.freshness()).isEqualTo(freshness);
    }

    @Test
    void onlyWhatIsDeployedIsWeighed() throws IOException {
        Files.createDirectories(folder.resolve("target/classes"));
        Files.write(folder.resolve("target/classes/A.class"), new byte[7]);

        assertThat(facts(deployed()).with(List.of()).load()).isEqualTo(new Load(7, Map.of()));
        assertThat(facts(Samples.module(folder)).with(List.of()).load()).isNull();
    }

    @Test
    void whatTheModuleRunsWithAreItsDependencies() {
        MavenModule orders = Samples.module(
                folder,
                Samples.library("core", "compile", "com.acme:starter"),
                Samples.library("junit", "test"),
                Samples.library("servlet", "provided"));

        assertThat(Facts.dependencies(orders))
                .containsExactly(new ProjectFacts.Dependency("org.lib", "core", "1.2", List.of("com.acme:starter")));
    }

    private MavenModule deployed(String... foundations) {
        return Samples.deployed(
                Samples.module(folder), new Packing(true, List.of(), List.of(), List.of()), foundations);
    }

    private static OwnVersions own(List<Bom> givers, List<Declared> declared) {
        return new OwnVersions(givers, declared, List.of(PROPERTY));
    }

    private Facts facts(MavenModule module) {
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                FactsTest.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> method.getName().equals("resolveArtifact")
                        ? fetch((ArtifactRequest) arguments[1])
                        : arguments[1]);
        Artifacts artifacts = new Artifacts(system, new DefaultRepositorySystemSession(), List.of());
        return Facts.of(module, new BomReader(artifacts, new Properties(), new SystemStreamLog()));
    }

    private ArtifactResult fetch(ArtifactRequest request) throws ArtifactResolutionException {
        fetched.add(request.getArtifact().getArtifactId());
        Path pom = folder.resolve("published").resolve(request.getArtifact().getArtifactId() + ".pom");
        ArtifactResult result = new ArtifactResult(request);
        if (!Files.exists(pom)) {
            throw new ArtifactResolutionException(List.of(result), "no such POM");
        }
        return result.setArtifact(request.getArtifact().setFile(pom.toFile()));
    }

    private void pom(String artifact, String managed) throws IOException {
        Path published = Files.createDirectories(folder.resolve("published"));
        Files.writeString(published.resolve(artifact + ".pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <dependencyManagement><dependencies>%s</dependencies></dependencyManagement>
                </project>
                """.formatted(artifact, managed));
    }

    private static String managed(String group, String artifact, String scope) {
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>1</version>"
                        .formatted(group, artifact)
                + (scope.isEmpty() ? "" : "<type>pom</type><scope>" + scope + "</scope>") + "</dependency>";
    }
}
