package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.rules.ArchitectureCheck;
import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An id that an entity has from above: from its module, another module or a library. */
class InheritedUuidIdsTest {
    private static final String HEAD = """
            package a;

            import jakarta.persistence.*;
            import java.io.Serializable;
            import java.util.UUID;

            """;

    @TempDir
    Path folder;

    @Test
    void anIdThatManyEntitiesInheritIsFlaggedOnceWhereItIsDeclared() throws IOException {
        assertThat(check(HEAD + """
                        @MappedSuperclass
                        abstract class Stored { @Id Long id; }

                        @Entity
                        class Order extends Stored {}

                        @Entity
                        class Payment extends Stored {}
                        """))
                .extracting(Violation::element, Violation::message)
                .containsExactly(tuple("a.Stored#id", "The id of Stored is Long, not UUID"));
    }

    @Test
    void whereEachEntityNamesTheTypeEachIsFlagged() throws IOException {
        assertThat(check(HEAD + """
                        @MappedSuperclass
                        abstract class Stored<I> { @Id I id; }

                        @Entity
                        class Order extends Stored<Long> {}

                        @Entity
                        class Payment extends Stored<UUID> {}
                        """))
                .extracting(Violation::element, Violation::message)
                .containsExactly(tuple("a.Order", "The id that Order inherits from Stored is Long, not UUID"));
    }

    @Test
    void anIdInheritedFromALibraryIsNotFlaggedWhereNobodyCanMendIt() throws IOException {
        Path library = compile("library", "base/Stored.java", """
                package base;

                @javax.persistence.MappedSuperclass
                public abstract class Stored {
                    @javax.persistence.Id private Long id;
                }
                """, "8");
        Path classes = compile("classes", "a/Order.java", """
                package a;

                @javax.persistence.Entity
                public class Order extends base.Stored {}
                """, "8");

        assertThat(of(ArchitectureCheck.run(
                                classes,
                                Stream.concat(Stream.of(library), testClassPath())
                                        .toList(),
                                Vocabulary.OWN,
                                new Sources(folder, List.of(folder.resolve("src")), folder.resolve("target")))
                        .violations()))
                .isEmpty();
    }

    @Test
    void aSuperclassIsFlaggedWhoseEntitiesAreInOtherModules() throws IOException {
        assertThat(check(HEAD + """
                        @MappedSuperclass
                        abstract class Stored { @Id Long id; }
                        """))
                .extracting(Violation::element, Violation::message)
                .containsExactly(tuple("a.Stored#id", "The id of Stored is Long, not UUID"));
    }

    @Test
    void aSuperclassWhoseEntitiesNameTheTypeIsNotFlaggedItself() throws IOException {
        assertThat(check(HEAD + """
                        @MappedSuperclass
                        abstract class Stored<I extends Number> { @Id I id; }
                        """)).isEmpty();
    }

    @Test
    void aTypeVariableIsWhatTheEntitySaysItIs() throws IOException {
        assertThat(check(HEAD + """
                        @MappedSuperclass
                        abstract class Stored<I extends Serializable> { @Id I id; }

                        @MappedSuperclass
                        abstract class Named<N, K extends Serializable> extends Stored<K> { N name; }

                        @Entity
                        class Order extends Named<String, UUID> {}
                        """)).isEmpty();
    }

    @Test
    void typeVariablesOfOneNameAreToldApart() throws IOException {
        assertThat(check(HEAD + """
                        @MappedSuperclass
                        abstract class Stored<N extends Serializable> { @Id N id; }

                        @MappedSuperclass
                        abstract class Named<K extends Serializable, N> extends Stored<K> { N name; }

                        @Entity
                        class Order extends Named<UUID, String> {}

                        @MappedSuperclass
                        abstract class Kept<K extends Serializable, N> { @Id K id; N name; }

                        @Entity
                        class Payment extends Kept<UUID, String> {}
                        """)).isEmpty();
    }

    @Test
    void anIdWhoseTypeNobodyNamesIsFlaggedAtTheEntity() throws IOException {
        assertThat(check(HEAD + "@Entity class Order<I extends Number> { @Id I id; }\n"))
                .extracting(Violation::element, Violation::message)
                .containsExactly(tuple("a.Order", "The id of Order is Number, not UUID"));
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("entity-has-uuid-id", code);
    }

    private static List<Violation> of(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.standard().equals("entity-has-uuid-id"))
                .toList();
    }

    private static Stream<Path> testClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.toString().contains("persistence"));
    }

    private Path compile(String name, String file, String code, String release) throws IOException {
        Path source = folder.resolve("src").resolve(file);
        Files.createDirectories(source.getParent());
        Files.writeString(source, code);
        Path output = Files.createDirectories(folder.resolve(name));
        String path = System.getProperty("java.class.path") + File.pathSeparator + folder.resolve("library");
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        release,
                        "-proc:none",
                        "-cp",
                        path,
                        "-d",
                        output.toString(),
                        source.toString());
        assertThat(exit).isZero();
        return output;
    }
}
