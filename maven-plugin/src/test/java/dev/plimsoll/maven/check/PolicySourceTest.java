package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.module.MavenModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicySourceTest {
    @TempDir
    Path root;

    @Test
    void theModulesOwnComesFirst() throws IOException {
        Files.writeString(root.resolve("plimsoll.yml"), "mode: warn");
        Files.createDirectory(root.resolve("orders"));
        Files.writeString(root.resolve("orders/plimsoll.yml"), "mode: off");

        assertThat(PolicySource.of(module()).text()).isEqualTo("mode: off");
    }

    @Test
    void thenThatOfTheReactor() throws IOException {
        Files.writeString(root.resolve("plimsoll.yml"), "mode: warn");

        assertThat(PolicySource.of(module())).isEqualTo(new PolicySource("plimsoll.yml", "mode: warn"));
    }

    @Test
    void elseTheDefaultsHold() throws IOException {
        PolicySource policy = PolicySource.of(module());

        assertThat(policy.name()).isEqualTo("defaults");
        assertThat(policy.parse().banned()).isNotEmpty();
    }

    @Test
    void anotherTextIsAnotherState() {
        assertThat(new PolicySource("plimsoll.yml", "a").state())
                .matches("plimsoll\\.yml@[0-9a-f]{8}")
                .isNotEqualTo(new PolicySource("plimsoll.yml", "b").state());
    }

    @Test
    void theDigestIsOfTheTextAsUtf8() {
        assertThat(new PolicySource("plimsoll.yml", "é\n").sha256())
                .isEqualTo("edd3a863872a04239eb29ad4bc12fc892b3d4ae57cc7e786a3697816f8e141c2");
    }

    private MavenModule module() {
        MavenModule alone = Samples.module(root.resolve("orders"));
        return new MavenModule(
                alone.coordinates(),
                alone.folder(),
                root,
                root,
                root,
                alone.pom(),
                alone.target(),
                alone.generated(),
                alone.classes(),
                alone.sources(),
                alone.testSources(),
                alone.resources(),
                alone.libraries(),
                alone.boms(),
                alone.versions(),
                alone.deployable(),
                alone.packing(),
                alone.foundations(),
                alone.compiler());
    }
}
