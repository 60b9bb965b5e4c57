package dev.plimsoll.maven.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.check.PolicySource;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.mend.Mended;
import dev.plimsoll.standards.mend.Mended.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShareTest {
    @TempDir
    Path root;

    private List<MavenModule> reactor = List.of();

    @BeforeEach
    void aReactor() throws IOException {
        reactor = List.of(module("."), module("orders"), module("customers"), module("billing"));
    }

    @Test
    void modulesWithoutAPolicyAreOneShare() throws IOException {
        assertThat(Share.of(reactor, PolicySource::of)).singleElement().satisfies(share -> assertThat(share.modules())
                .isEqualTo(reactor));
    }

    @Test
    void aModuleWithItsOwnPolicyIsAShare() throws IOException {
        policy("orders", "mode: off");

        assertThat(Share.of(reactor, PolicySource::of))
                .extracting(share -> share.modules().size())
                .containsExactly(3, 1);
        assertThat(Share.of(reactor, PolicySource::of).get(1).policy().text()).isEqualTo("mode: off");
    }

    @Test
    void theSameTextIsTheSamePolicy() throws IOException {
        policy("orders", "mode: off");
        policy("billing", "mode: off");

        assertThat(Share.of(reactor, PolicySource::of))
                .extracting(share -> share.modules().size())
                .containsExactly(2, 2);
    }

    @Test
    void ofARepairOfTheWholeEachShareTakesItsOwn() throws IOException {
        policy("orders", "mode: off");
        Mended whole = new Mended(
                List.of(change("pom.xml"), change("orders/A.java"), change("customers/B.java")),
                1,
                List.of("left"),
                List.of("error"));

        List<Share> shares = Share.of(reactor, PolicySource::of);

        assertThat(shares.get(0).of(whole, reactor).changes())
                .containsExactly(change("pom.xml"), change("customers/B.java"));
        assertThat(shares.get(1).of(whole, reactor).changes()).containsExactly(change("orders/A.java"));
    }

    @Test
    void togetherTheyAreOneRepair() {
        Mended one = new Mended(List.of(change("A.java")), 1, List.of("left"), List.of());
        Mended other = new Mended(List.of(change("B.java")), 0.9, List.of("left"), List.of("error"));

        assertThat(Share.together(List.of(one, other)))
                .isEqualTo(new Mended(
                        List.of(change("A.java"), change("B.java")), 0.9, List.of("left"), List.of("error")));
    }

    private Change change(String file) {
        return new Change(root.resolve(file), "after", "+x", List.of("Fix"));
    }

    private void policy(String module, String text) throws IOException {
        Files.writeString(root.resolve(module).resolve("plimsoll.yml"), text);
    }

    private MavenModule module(String name) throws IOException {
        return Samples.module(Files.createDirectories(root.resolve(name).normalize()));
    }
}
