package dev.plimsoll.rules.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final String FILE = "dev/plimsoll/rules/place/SourcesTest.java";
    private static final JavaClass OUTER = new ClassFileImporter().importClass(Outer.class);
    private static final JavaClass NESTED = new ClassFileImporter().importClass(Outer.Nested.class);

    @TempDir
    Path folder;

    private Path written;
    private Path generated;
    private Sources sources;

    static final class Outer {
        static final class Nested {}
    }

    @BeforeEach
    void twoRoots() {
        written = folder.resolve("src/main/java");
        generated = folder.resolve("target/generated-sources/annotations");
        sources = new Sources(folder, List.of(written, generated), folder.resolve("target"));
    }

    @Test
    void aClassIsPlacedInTheFileItWasCompiledFrom() throws IOException {
        write(written);

        assertThat(sources.place(OUTER, OUTER.getName(), 0))
                .contains(new Place("src/main/java/dev/plimsoll/rules/place/SourcesTest.java", 3));
    }

    @Test
    void aNestedClassStandsInTheFileOfTheOuterOne() throws IOException {
        write(written);

        assertThat(sources.place(NESTED, NESTED.getName(), 0))
                .contains(new Place("src/main/java/dev/plimsoll/rules/place/SourcesTest.java", 4));
    }

    @Test
    void theLineInBytecodeCountsWhereThereIsOne() throws IOException {
        write(written);

        assertThat(sources.place(OUTER, OUTER.getName(), 77)).map(Place::line).contains(77);
    }

    @Test
    void whatWasReadAtOnceIsNotReadAgain() throws IOException {
        write(written);
        sources.read(Stream.of(OUTER));
        Path file = written.resolve(FILE);
        Files.writeString(file, "\n\n" + Files.readString(file));

        assertThat(sources.place(OUTER, OUTER.getName(), 0)).map(Place::line).contains(3);
    }

    @Test
    void whatWasGeneratedHasNoPlace() throws IOException {
        write(generated);

        assertThat(sources.place(OUTER, OUTER.getName(), 0)).isEmpty();
    }

    @Test
    void aClassWithoutSourceIsPlacedByItsPackage() {
        assertThat(sources.place(OUTER, OUTER.getName(), 0))
                .contains(new Place("dev/plimsoll/rules/place/SourcesTest.java", 0));
    }

    @Test
    void anElementIsNamedByItsLine() throws IOException {
        write(written);

        assertThat(sources.elementAt(written.resolve(FILE), 4))
                .isEqualTo("dev.plimsoll.rules.place.SourcesTest.Outer.Nested");
    }

    @Test
    void pathsAreRelativeToTheModule() {
        assertThat(sources.module()).isEqualTo(folder);
        assertThat(sources.relative(written.resolve("A.java"))).isEqualTo("src/main/java/A.java");
    }

    @Test
    void whatTheBuildGeneratesLiesInItsFolder() {
        assertThat(sources.isGenerated(written.resolve("A.java"))).isFalse();
        assertThat(sources.isGenerated(generated.resolve("A.java"))).isTrue();
    }

    @Test
    void onlyFoldersThatExistAndPeopleWriteAreWritten() throws IOException {
        write(generated);
        assertThat(sources.written()).isEmpty();

        write(written);
        assertThat(sources.written()).containsExactly(written);
    }

    private static void write(Path root) throws IOException {
        Path file = root.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package dev.plimsoll.rules.place;
                class SourcesTest {
                    static final class Outer {
                        static final class Nested {}
                    }
                }
                """);
    }
}
