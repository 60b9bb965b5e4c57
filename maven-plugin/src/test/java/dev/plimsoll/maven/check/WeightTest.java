package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.Packing;
import dev.plimsoll.rules.ProjectFacts.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeightTest {
    private static final Packing ALL = new Packing(true, List.of(), List.of(), List.of("org.lib:sibling"));

    @TempDir
    Path folder;

    @Test
    void nothingBuiltYetWeighsNothing() {
        assertThat(weigh(ALL)).isEqualTo(new Load(0, Map.of()));
    }

    @Test
    void whatIsNotPackedWeighsNothing() throws IOException {
        assertThat(weigh(Packing.NONE, library("core", jar("core.jar", 100)))).isEqualTo(new Load(0, Map.of()));
        assertThat(weigh(ALL, library("core", null))).isEqualTo(new Load(0, Map.of()));
    }

    @Test
    void classesAndResourcesAreItsOwnInAnyFolder() throws IOException {
        write("target/classes/com/acme/A.class", 70);
        write("target/classes/application.yml", 7);
        write("src/main/webapp/index.html", 1000);

        assertThat(weigh(ALL).own()).isEqualTo(77);
    }

    @Test
    void aJarWeighsWhatIsInItBeforeCompression() throws IOException {
        Path jar = jar("core.jar", 100_000);

        assertThat(Files.size(jar)).isLessThan(10_000);
        assertThat(weigh(ALL, library("core", jar))).isEqualTo(new Load(0, Map.of("org.lib:core", 100_000L)));
    }

    @Test
    void aSiblingIsItsOwnAsFolderAndAsJar() throws IOException {
        write("sibling/B.class", 30);

        assertThat(weigh(ALL, library("sibling", folder.resolve("sibling"))))
                .isEqualTo(weigh(ALL, library("sibling", jar("sibling.jar", 30))))
                .isEqualTo(new Load(30, Map.of()));
    }

    @Test
    void twoClassifiersOfALibraryWeighTogether() throws IOException {
        assertThat(weigh(ALL, library("core", jar("a.jar", 10)), library("core", jar("b.jar", 5)))
                        .libraries())
                .isEqualTo(Map.of("org.lib:core", 15L));
    }

    @Test
    void whatIsNoJarWeighsWhatItIs() throws IOException {
        write("lib/native.so", 42);

        assertThat(weigh(ALL, library("native", folder.resolve("lib/native.so")))
                        .libraries())
                .isEqualTo(Map.of("org.lib:native", 42L));
    }

    private Load weigh(Packing packing, Library... libraries) {
        MavenModule module = Samples.deployed(Samples.module(folder, libraries), packing);
        return Weight.of(module);
    }

    private static Library library(String artifact, @Nullable Path file) {
        return new Library("org.lib", artifact, "1", "jar", "", "compile", false, file, List.of());
    }

    private Path jar(String name, int bytes) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry("B.class"));
            jar.write(new byte[bytes]);
        }
        return file;
    }

    private void write(String file, int bytes) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[bytes]);
    }
}
