package dev.plimsoll.maven.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.maven.javac.Javac;
import dev.plimsoll.standards.delivery.CatalogFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {
    @TempDir
    Path folder;

    @Test
    void aProjectGetsTheBlockTheFlagsAndItsOwner() throws IOException {
        write("pom.xml", "<project/>");

        assertThat(run("shop"))
                .containsExactly(
                        "wrote    pom.xml  the plugin block, with extensions and the goal check",
                        "wrote    .mvn/jvm.config  the flags that let the checks into Maven's own javac",
                        "wrote    catalog-info.yaml  the owner, shop");

        assertThat(read("pom.xml")).contains("<extensions>true</extensions>");
        assertThat(read(".mvn/jvm.config").lines()).hasSize(10).containsExactlyElementsOf(Javac.FLAGS);
        assertThat(read("catalog-info.yaml")).contains("  name: orders\n", "  owner: shop\n");
    }

    @Test
    void aSecondTimeWritesNothing() throws IOException {
        write("pom.xml", "<project/>");
        run("shop");
        List<Path> written = files();
        for (Path file : written) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }

        assertThat(run("others")).allMatch(line -> line.startsWith("kept     "));

        assertThat(files()).isEqualTo(written).allSatisfy(file -> assertThat(Files.getLastModifiedTime(file))
                .isEqualTo(FileTime.fromMillis(0)));
    }

    @Test
    void whoDoesNotSayWhoseItIsGetsNoOwner() throws IOException {
        write("pom.xml", "<project/>");

        assertThat(run(null)).last().asString().startsWith("left out catalog-info.yaml");

        assertThat(folder.resolve("catalog-info.yaml")).doesNotExist();
    }

    @Test
    void theOptionsOfMavensJvmStay() throws IOException {
        write("pom.xml", "<project/>");
        write(".mvn/jvm.config", "-Xmx2g --add-exports jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED");

        run(null);

        assertThat(read(".mvn/jvm.config").lines())
                .hasSize(10)
                .startsWith("-Xmx2g --add-exports jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED")
                .doesNotContain(Javac.FLAGS.get(0))
                .contains(Javac.FLAGS.get(1), Javac.FLAGS.get(9));
    }

    @Test
    void aPomKeepsItsEncoding() throws IOException {
        Files.write(
                folder.resolve("pom.xml"),
                "<?xml version='1.0' encoding='ISO-8859-1'?>\n<project><name>Aufträge</name></project>"
                        .getBytes(StandardCharsets.ISO_8859_1));

        run(null);

        assertThat(Files.readString(folder.resolve("pom.xml"), StandardCharsets.ISO_8859_1))
                .contains("<name>Aufträge</name>", "plimsoll-maven-plugin");
    }

    @Test
    void aPomThatInheritsTheBlockStaysAsItIs() throws IOException {
        write("pom.xml", "<project/>");

        assertThat(new Init(folder.resolve("pom.xml"), folder, "1.0", true).run("orders", null))
                .first()
                .asString()
                .startsWith("kept     pom.xml");

        assertThat(read("pom.xml")).isEqualTo("<project/>");
    }

    @Test
    void whatIsNoPomLeavesNothingBehind() throws IOException {
        write("pom.xml", "<settings/>");

        assertThatThrownBy(() -> run("shop")).hasMessageContaining("no POM");

        assertThat(files()).containsExactly(folder.resolve("pom.xml"));
    }

    @Test
    void namesThatYamlWouldReadAsSomethingElseAreQuoted() {
        assertThat(CatalogFile.of("on", "group:shop")).contains("  name: \"on\"\n", "  owner: group:shop\n");
        assertThat(CatalogFile.of("12", "a \"b\": c")).contains("  name: \"12\"\n", "  owner: \"a \\\"b\\\": c\"\n");
    }

    private List<String> run(@Nullable String team) throws IOException {
        return new Init(folder.resolve("pom.xml"), folder, "1.0", false).run("orders", team);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
