package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.baseline.BaselineFile;
import dev.plimsoll.maven.module.Artifacts;
import dev.plimsoll.maven.module.BomReader;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.policy.Target;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module with banned libraries and a baseline, with nothing changed but the one and the other. */
final class BaselineCheckTest {
    private static final Library OLD = Samples.library("old", "compile");
    private static final Library OLDER = Samples.library("older", "compile");
    private static final String ROW = """
            - {standard: banned-libraries-are-absent, element: "org.lib:old"}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void everythingIsBanned() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve("plimsoll.yml"), """
                banned: [{library: "pkg:maven/org.lib/*", why: Nobody mends it.}]
                """);
    }

    @Test
    void whatIsKnownFailsNothingAndWhatIsNewDoes() throws Exception {
        baseline(ROW);

        assertThat(check(false, OLD).report().of(Severity.ERROR)).isEmpty();
        assertThat(sarif()).contains("\"by\" : \"baseline\"");
        assertThat(check(false, OLD, OLDER).report().of(Severity.ERROR))
                .extracting(finding -> finding.violation().element())
                .containsExactly("org.lib:older");
    }

    @Test
    void aBaselineCountsAtOnceThoughTheOutcomeWasKept() throws Exception {
        assertThat(check(false, OLD).report().of(Severity.ERROR)).hasSize(1);
        baseline(ROW);

        Checked known = check(false, OLD);

        assertThat(known.unchanged()).isTrue();
        assertThat(known.report().of(Severity.ERROR)).isEmpty();
        assertThat(known.report().inBaseline()).hasSize(1);
        assertThat(sarif()).contains("\"by\" : \"baseline\"");
    }

    @Test
    void whatIsMendedIsToldAndStaysInTheFile() throws Exception {
        baseline(ROW);

        assertThat(check(false, Samples.library("old", "test")).stale().rows().size())
                .isEqualTo(1);
        assertThat(Files.readString(file())).isEqualTo(ROW);
    }

    @Test
    void whatIsMendedLeavesTheFileAndTheRestStays() throws Exception {
        baseline("# ours\n" + ROW + ROW.replace("old", "older"));

        assertThat(check(true, OLDER).stale().dropped()).isTrue();
        assertThat(Files.readString(file())).isEqualTo("# ours\n" + ROW.replace("old", "older"));
        assertThat(check(true, OLDER).stale()).isEqualTo(Checked.Stale.NONE);
    }

    @Test
    void whereAllIsMendedThereIsNoFile() throws Exception {
        baseline(ROW);

        check(true, Samples.library("old", "test"));

        assertThat(file()).doesNotExist();
    }

    @Test
    void nothingComesIntoItByACheck() throws Exception {
        baseline(ROW);

        assertThat(check(true, OLD, OLDER).report().of(Severity.ERROR)).hasSize(1);
        assertThat(Files.readString(file())).isEqualTo(ROW);
    }

    @Test
    void whatIsNoBaselineIsAnErrorThatSaysWhere() throws Exception {
        baseline("<<<<<<< HEAD\n" + ROW);

        assertThatThrownBy(() -> Failures.told(() -> check(false, OLD)))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(
                        "The baseline cannot be used:\n.plimsoll/baseline.yml:1:1: a merge stopped here");
    }

    private Path file() {
        return folder.resolve(BaselineFile.NAME);
    }

    private void baseline(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    private String sarif() throws IOException {
        return Files.readString(folder.resolve("target/plimsoll/report.sarif"));
    }

    private Checked check(boolean shrink, Library... libraries) throws IOException, InterruptedException {
        MavenModule module = Samples.module(folder, libraries);
        Clock clock = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);
        return new Check(module, toolbox(), clock)
                .run(Target.ofBuild("orders", null), shrink)
                .orElseThrow();
    }

    /** Nothing is fetched for a module without classes and BOMs. */
    private static Toolbox toolbox() {
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                BaselineCheckTest.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
        Artifacts artifacts = new Artifacts(system, new DefaultRepositorySystemSession(), List.of());
        return new Toolbox(
                "1.0", List.of(), artifacts, new BomReader(artifacts, new Properties(), new SystemStreamLog()));
    }
}
