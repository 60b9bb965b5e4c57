package dev.plimsoll.maven.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

final class BomReaderTest {
    private static final Bom PLATFORM = new Bom("com.acme", "platform", "1", "bom");

    @TempDir
    Path repository;

    private final List<String> resolved = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();

    @BeforeEach
    void publish() throws IOException {
        pom("platform", managed("org.lib", "core", "<version>${core.version}</version>") + imported("json"));
        pom("json", managed("org.json", "json", "<version>7</version>"));
    }

    @Test
    void aBomManagesWhatItSaysAndWhatItImports() {
        ManagedVersions platform = reader().read(List.of(PLATFORM)).get(1);

        assertThat(platform.bom()).isEqualTo(PLATFORM);
        assertThat(platform.versions())
                .containsEntry("org.lib:core:jar:", "5")
                .containsEntry("org.json:json:jar:", "7");
    }

    @Test
    void whatItImportsIsABomToo() {
        assertThat(reader().read(List.of(PLATFORM)))
                .extracting(managed -> managed.bom().id())
                .containsExactly("com.acme:json:1", "com.acme:platform:1");
    }

    @Test
    void whatAParentImportsIsTheModulesToSay() {
        assertThat(reader().read(List.of(new Bom("com.acme", "platform", "1", "parent"))))
                .extracting(managed -> managed.bom().id())
                .containsExactly("com.acme:platform:1");
    }

    @Test
    void aBomThatCannotBeReadIsLeftOutAndNamed() {
        assertThat(reader().read(List.of(new Bom("com.acme", "gone", "9", "bom"), PLATFORM)))
                .hasSize(2);
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("The bom com.acme:gone:9 cannot be read; the bill of materials leaves out");
    }

    @Test
    void aBuildReadsABomOnce() {
        reader().read(List.of(PLATFORM));
        resolved.clear();

        assertThat(reader().read(List.of(PLATFORM))).hasSize(2);
        assertThat(resolved).isEmpty();
    }

    private BomReader reader() {
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) ->
                        arguments[1] instanceof ArtifactRequest request ? resolve(request) : arguments[1]);
        return new BomReader(new Artifacts(system, session, List.of()), new Properties(), new SystemStreamLog() {
            @Override
            public void warn(CharSequence content) {
                warnings.add(content.toString());
            }
        });
    }

    private ArtifactResult resolve(ArtifactRequest request) throws ArtifactResolutionException {
        Path file = repository.resolve(request.getArtifact().getArtifactId() + ".pom");
        resolved.add(request.getArtifact().getArtifactId());
        ArtifactResult result = new ArtifactResult(request);
        if (!Files.exists(file)) {
            throw new ArtifactResolutionException(List.of(result), "it is nowhere");
        }
        return result.setArtifact(request.getArtifact().setFile(file.toFile()));
    }

    private void pom(String artifact, String managed) throws IOException {
        Files.writeString(repository.resolve(artifact + ".pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <properties><core.version>5</core.version></properties>
                  <dependencyManagement><dependencies>%s</dependencies></dependencyManagement>
                </project>
                """.formatted(artifact, managed));
    }

    private static String imported(String artifact) {
        return managed("com.acme", artifact, "<version>1</version><type>pom</type><scope>import</scope>");
    }

    private static String managed(String group, String artifact, String rest) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>" + rest
                + "</dependency>";
    }
}
