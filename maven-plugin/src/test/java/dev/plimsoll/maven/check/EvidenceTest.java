package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceTest {
    private static final Goals GOALS = new Goals("1.0");

    @TempDir
    Path folder;

    @BeforeEach
    void aCheckedModule() throws IOException {
        write("pom.xml", "<project/>");
        write("src/main/java/A.java", "class A {}");
        write("target/classes/A.class", "bytes");
        check(Samples.module(folder));
    }

    @Test
    void whatWasCheckedMayBePublishedAndAgain() throws Exception {
        assertThat(publish().sbom()).contains("CycloneDX");
        assertThat(publish()).isEqualTo(publish());
    }

    @Test
    void packagingChangesNothing() throws Exception {
        write("target/orders-1.0.0.jar", "jar");
        write("target/classes/META-INF/build-info.properties", "time=now");

        assertThat(publish().sarif()).contains("sarif");
    }

    @Test
    void norDoesAnotherCheckoutOfTheSame() throws Exception {
        Files.setLastModifiedTime(folder.resolve("src/main/java/A.java"), FileTime.fromMillis(1));

        assertThat(publish().sarif()).contains("sarif");
    }

    @Test
    void anotherClassIsNotWhatWasChecked() throws Exception {
        write("target/classes/A.class", "other bytes");

        assertThatThrownBy(this::publish)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The reports in target/plimsoll are of an earlier state of the module; run check again:"
                        + " mvn verify dev.plimsoll:plimsoll-maven-plugin:1.0:check");
    }

    @Test
    void norIsAnotherSource() throws Exception {
        assertRefusedAfter("src/main/java/A.java");
    }

    @Test
    void norIsAnotherPom() throws Exception {
        assertRefusedAfter("pom.xml");
    }

    @Test
    void norIsAnotherPolicy() throws Exception {
        assertRefusedAfter("plimsoll.yml");
    }

    @Test
    void norIsAnotherBaselineUntilACheckHasSeenIt() throws Exception {
        assertRefusedAfter(".plimsoll/baseline.yml");

        check(Samples.module(folder));

        assertThat(publish()).isNotNull();
    }

    @Test
    void norAreOtherLibraries() {
        MavenModule module = Samples.module(folder, Samples.library("core", "compile"));

        assertThatThrownBy(() -> Evidence.of(module, GOALS)).hasMessageContaining("earlier state");
    }

    @Test
    void aLibraryOfTestsIsNoneOfThem() throws Exception {
        assertThat(Evidence.of(Samples.module(folder, Samples.library("junit", "test")), GOALS))
                .isEqualTo(publish());
    }

    @Test
    void aSiblingIsTheSameAsFolderAndAsJar() throws Exception {
        write("sibling/B.class", "b");
        check(Samples.module(folder, sibling(folder.resolve("sibling"))));

        assertThat(Evidence.of(Samples.module(folder, sibling(jar("b"))), GOALS))
                .isNotNull();
        assertThatThrownBy(() -> Evidence.of(Samples.module(folder, sibling(jar("c"))), GOALS))
                .hasMessageContaining("earlier state");
    }

    @Test
    void aSiblingWithoutClassesIsTheSameAsItsEmptyJar() throws Exception {
        check(Samples.module(folder, sibling(folder.resolve("sibling"))));

        assertThat(Evidence.of(Samples.module(folder, sibling(jar())), GOALS)).isNotNull();
    }

    @Test
    void reportsThatNobodySaysWhatTheyAreAboutAreNoEvidence() throws Exception {
        Files.delete(folder.resolve("target/plimsoll/checked.key"));

        assertThatThrownBy(this::publish).hasMessageContaining("run check again");
    }

    @Test
    void withoutReportsACheckIsAskedFor() throws Exception {
        Files.delete(folder.resolve("target/plimsoll/report.sarif"));

        assertThatThrownBy(this::publish)
                .hasMessage("There is no target/plimsoll/report.sarif; run check first:"
                        + " mvn verify dev.plimsoll:plimsoll-maven-plugin:1.0:check");
    }

    private void assertRefusedAfter(String file) throws IOException {
        write(file, "something else");
        assertThatThrownBy(this::publish).hasMessageContaining("earlier state");
    }

    private Evidence publish() throws MojoExecutionException {
        return Evidence.of(Samples.module(folder), GOALS);
    }

    private static void check(MavenModule module) throws IOException {
        new Reports(module)
                .write(
                        new Report("1.0", "defaults@1", "ab", "", List.of(), List.of(), List.of()),
                        "key" + module,
                        boms -> List.of());
    }

    private static Library sibling(@Nullable Path file) {
        return new Library("com.acme", "sibling", "1", "jar", "", "compile", false, file, List.of());
    }

    private Path jar(String... content) throws IOException {
        Path file = folder.resolve("sibling.jar");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            for (String bytes : content) {
                jar.putNextEntry(new ZipEntry("B.class"));
                jar.write(bytes.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
