package dev.plimsoll.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.mend.Mended;
import dev.plimsoll.standards.mend.Mended.Change;
import dev.plimsoll.standards.policy.Policies;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeMenderTest {
    private static final String ORDER = """
            package com.acme;

            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;

            @Entity
            class Order {
                @Id
                Long id;
            }
            """;

    @TempDir
    Path root;

    @Test
    void aBrokenStandardIsMendedWithADiffAgainstTheRoot() throws IOException {
        Path order = write("src/main/java/com/acme/Order.java", ORDER);

        Mended mended = mend(Set.of("entity-has-version"), Map.of(), classPath());

        assertThat(mended.typeCoverage()).isEqualTo(1);
        assertThat(mended.changes()).singleElement().satisfies(change -> {
            assertThat(change.file()).isEqualTo(order);
            assertThat(change.after()).contains("    @Version\n    private Long version;");
            assertThat(change.diff()).contains("--- a/src/main/java/com/acme/Order.java");
            assertThat(change.fixes()).containsExactly("EntityHasVersionFix");
        });
    }

    @Test
    void nothingIsWritten() throws IOException {
        Path order = write("src/main/java/com/acme/Order.java", ORDER);

        mend(Set.of("entity-has-version"), Map.of(), classPath());

        assertThat(order).hasContent(ORDER);
    }

    @Test
    void aMissingJarIsSeenInTheTypeCoverage() throws IOException {
        write("src/main/java/com/acme/Order.java", ORDER);

        Mended mended = mend(Set.of("entity-has-version"), Map.of(), List.of());

        assertThat(mended.changes()).isEmpty();
        assertThat(mended.typeCoverage()).isLessThan(Mended.ENOUGH_TYPES);
    }

    @Test
    void aMigrationForTheColumnJoinsTheOthers() throws IOException {
        write("src/main/java/com/acme/Order.java", ORDER);
        write("src/main/resources/db/migration/V7__orders.sql", "create table \"order\" (id bigint primary key);\n");

        Mended mended = mend(Set.of("entity-has-version"), Map.of(), classPath());

        assertThat(mended.changes())
                .extracting(Change::file)
                .contains(root.resolve("src/main/resources/db/migration/V8__add_version_columns.sql"));
    }

    @Test
    void aLibraryMovesWithTheParentThatBringsIt() throws IOException {
        Mended mended = mend(
                Set.of(),
                Map.of("pkg:maven/org.springframework.boot/spring-boot", "3.5.16"),
                List.of(),
                springBoot("2.7.18"));

        assertThat(mended.changes()).singleElement().satisfies(change -> assertThat(change.after())
                .contains("<version>3.5.16</version>"));
    }

    @Test
    void importsStayAsTheProjectWritesThem() throws IOException {
        write("src/main/java/com/acme/Order.java", ORDER.replace("import jakarta.persistence.Id;", """
                import jakarta.persistence.Id;
                import jakarta.persistence.Index;
                import jakarta.persistence.Lob;
                import jakarta.persistence.PrePersist;
                import jakarta.persistence.PreUpdate;
                import jakarta.persistence.Table;"""));

        Mended mended = mend(Set.of("entity-has-version"), Map.of(), classPath());

        assertThat(mended.changes()).singleElement().satisfies(change -> assertThat(change.after())
                .contains("import jakarta.persistence.Version;")
                .doesNotContain("persistence.*"));
    }

    @Test
    void aParentIsFoundInTheBuildsOwnLocalRepositoryWithoutTheNetwork() throws IOException {
        Path local = root.resolve("local");
        write("local/com/acme/parent/7/parent-7.pom", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>parent</artifactId>
                  <version>7</version>
                  <packaging>pom</packaging>
                </project>
                """);
        write("pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>com.acme</groupId>
                    <artifactId>parent</artifactId>
                    <version>7</version>
                    <relativePath/>
                  </parent>
                  <artifactId>orders</artifactId>
                </project>
                """);
        write("src/main/java/com/acme/Order.java", ORDER);

        Mended mended = new RecipeMender().mend(offline(local, root.resolve("no-settings.xml")), line -> {});

        assertThat(mended.left()).filteredOn(left -> left.contains("parent")).isEmpty();
        assertThat(mended.changes()).hasSize(1);
    }

    @Test
    void aRecipeThatBreaksIsAnErrorWithItsFileBesideTheOthersChanges() throws IOException {
        write("src/main/java/com/acme/Order.java", ORDER);
        write("src/main/java/com/acme/Broken.java", "package com.acme;\n\nclass Broken {}\n");

        Mended mended = mend(Set.of("entity-has-version", "reliably-broken"), Map.of(), classPath());

        assertThat(mended.errors()).containsExactly("src/main/java/com/acme/Broken.java: IllegalStateException");
        assertThat(mended.changes()).hasSize(1);
        assertThat(mended.left()).noneMatch(left -> left.contains("Broken"));
    }

    @Test
    void aSourceThatTheParserCannotPrintBackIsARemark() throws IOException {
        write("src/main/java/com/acme/Order.java", ORDER);
        write("src/main/java/com/acme/Half.java", "package com.acme;\n\nclass Half { void a( }\n");

        assertThat(mend(Set.of("entity-has-version"), Map.of(), classPath()).left())
                .contains("src/main/java/com/acme/Half.java: it could not be parsed, so no recipe saw it");
    }

    @Test
    void aPomThatMavenCannotResolveOfflineIsARemarkAndJavaIsMended() throws IOException {
        write("src/main/java/com/acme/Order.java", ORDER);
        write("pom.xml", springBoot("0.0.1-nowhere"));

        Mended mended = new RecipeMender().mend(offline(root.resolve("local")), line -> {});

        assertThat(mended.errors()).isEmpty();
        assertThat(mended.left()).anyMatch(left -> left.contains("0.0.1-nowhere"));
        assertThat(mended.changes()).hasSize(1);
    }

    @Test
    void whereNothingIsOrderedNothingIsParsed() throws IOException {
        List<String> said = new ArrayList<>();
        new RecipeMender().mend(order(Set.of(), Map.of(), List.of()), said::add);

        assertThat(said).isEmpty();
    }

    private Mended mend(Set<String> standards, Map<String, String> moves, List<Path> classPath) throws IOException {
        return mend(
                standards,
                moves,
                classPath,
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId>"
                        + "<artifactId>orders</artifactId><version>1</version></project>");
    }

    private Mended mend(Set<String> standards, Map<String, String> moves, List<Path> classPath, String pom)
            throws IOException {
        write("pom.xml", pom);
        return new RecipeMender().mend(order(standards, moves, classPath), line -> {});
    }

    private MendOrder offline(Path local, Path... settings) {
        MendOrder usual = order(Set.of("entity-has-version"), Map.of(), classPath());
        return new MendOrder(
                usual.root(),
                usual.modules(),
                usual.standards(),
                usual.moves(),
                usual.policy(),
                new MendOrder.Maven(local, List.of(settings), true));
    }

    private MendOrder order(Set<String> standards, Map<String, String> moves, List<Path> classPath) {
        MendOrder.Module module = new MendOrder.Module(
                root, List.of(root.resolve("src/main/java")), List.of(root.resolve("src/main/resources")), classPath);
        return new MendOrder(root, List.of(module), standards, moves, Policies.defaults(), MendOrder.Maven.usual());
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String springBoot(String version) {
        return """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>%s</version>
                <relativePath/>
              </parent>
              <groupId>com.acme</groupId>
              <artifactId>orders</artifactId>
              <version>1</version>
            </project>
            """.formatted(version);
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
