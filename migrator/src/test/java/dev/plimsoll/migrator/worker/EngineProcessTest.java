package dev.plimsoll.migrator.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.MigrationException;
import dev.plimsoll.standards.migrate.MigrationOrder.Engine;
import dev.plimsoll.standards.migrate.RecipeCall;
import dev.plimsoll.standards.policy.Policies;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineProcessTest {
    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    @TempDir
    Path folder;

    @Test
    void aProjectIsParsedOnceAndRecipesRunOverItAsOftenAsWanted() throws IOException, InterruptedException {
        write("src/main/java/com/acme/Order.java", """
                package com.acme;

                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;

                @Entity
                class Order {
                    @Id
                    Long id;
                }
                """);
        try (EngineProcess engine = engine(256)) {
            Understood understood = engine.parse(project(CLASS_PATH));

            assertThat(understood.files()).isEqualTo(1);
            assertThat(understood.typeCoverage()).isEqualTo(1);
            for (int i = 0; i < 2; i++) {
                assertThat(engine.run(wanted("EntityHasVersionFix")))
                        .singleElement()
                        .satisfies(ran -> {
                            assertThat(ran.changes())
                                    .extracting(FileChange::path)
                                    .containsExactly("src/main/java/com/acme/Order.java");
                            assertThat(ran.effort()).isPositive();
                        });
            }
        }
    }

    @Test
    void aMissingJarIsSeenInTheTypes() throws IOException, InterruptedException {
        write(
                "src/main/java/com/acme/Order.java",
                "package com.acme; @jakarta.persistence.Entity class Order { java.util.UUID id; }");
        try (EngineProcess engine = engine(256)) {
            assertThat(engine.parse(project(List.of())).typeCoverage()).isLessThan(0.995);
        }
    }

    @Test
    void aMissingJarThatOneOfManyFilesUsesIsSeenInItsImports() throws IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            write("src/main/java/com/acme/A" + i + ".java", big(i));
        }
        write(
                "src/main/java/com/acme/Order.java",
                "package com.acme; import jakarta.persistence.Entity; @Entity class Order { java.util.UUID id; }");
        try (EngineProcess engine = engine(256)) {
            Understood understood = engine.parse(project(List.of()));

            assertThat(understood.typeCoverage()).isGreaterThan(0.995);
            assertThat(understood.unknownImports())
                    .containsExactly(
                            "src/main/java/com/acme/Order.java: nothing is known of jakarta.persistence.Entity,"
                                    + " which it imports");
        }
    }

    @Test
    void whereTwiceTheHeapIsTooSmallItSaysWhatToDo() throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            write("src/main/java/com/acme/A" + i + ".java", big(i));
        }
        try (EngineProcess engine = engine(32)) {
            assertThatThrownBy(() -> engine.parse(project(CLASS_PATH)))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining(
                            "with 32 MB and with 64 MB of heap; give it more with -Dplimsoll.engineMemory");
        }
    }

    @Test
    void whatIsMistypedIsToldBeforeAnythingIsParsed() throws IOException {
        try (EngineProcess engine = engine(256)) {
            assertThatThrownBy(() -> engine.run(wanted("EntityHasVersionsFix")))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("did you mean `EntityHasVersionFix`?");
        }
    }

    private static String big(int number) {
        StringBuilder source = new StringBuilder("package com.acme; class A" + number + " {\n");
        for (int i = 0; i < 300; i++) {
            source.append("    String method%d(String a, int b) { return a + b + method%d(a, b); }\n".formatted(i, i));
        }
        return source.append("}\n").toString();
    }

    private EngineProcess engine(int megabytes) throws IOException {
        return EngineProcess.start(new Engine(CLASS_PATH, megabytes), folder.resolve("engine.log"));
    }

    private Request.Project project(List<Path> classPath) {
        MendOrder.Module module =
                new MendOrder.Module(folder, List.of(folder.resolve("src/main/java")), List.of(), classPath);
        return new Request.Project(folder, List.of(module), Policies.defaultText(), MendOrder.Maven.usual());
    }

    private static Request.Wanted wanted(String recipe) {
        return new Request.Wanted(List.of(new RecipeCall(recipe, Map.of())), null, Set.of(), Set.of());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
