package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time that JPA has set before each update tells of it, whatever it is called. */
class CallbacksTest {
    private static final String STORED = """
            package base;

            @javax.persistence.MappedSuperclass
            public class Stored {
                @javax.persistence.Id Long id;
                %s java.util.Date stamp;

                @javax.persistence.PreUpdate
                void touch() { stamp = new java.util.Date(); }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stamp = java.time.Instant.now();",
                "setStamp(java.time.Instant.now());",
                "touch();",
                "((Stamped) null).setAt(java.time.Instant.now());",
                "if (id != null) { this.touch(); }"
            })
    void aCallbackThatSetsATimeTells(String body) throws IOException {
        assertThat(check(order("", body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status = \"\";",
                "setStatus(\"\");",
                "if (stamp.isAfter(java.time.Instant.now())) { status = \"\"; }"
            })
    void aCallbackThatSetsSomethingElseDoesNot(String body) throws IOException {
        assertThat(check(order("", "id = 1L;" + body))).containsExactly("a.Order");
    }

    @Test
    void aListenerThatSetsATimeTells() throws IOException {
        assertThat(check(order("@EntityListeners(Listener.class)", "") + """

                        package a;

                        class Listener {
                            @jakarta.persistence.PreUpdate
                            void before(Order order) { order.setStamp(java.time.Instant.now()); }
                        }
                        """)).isEmpty();
    }

    @Test
    void aListenerThatDoesSomethingElseDoesNot() throws IOException {
        assertThat(check(order("@EntityListeners(Listener.class)", "System.out.println();") + """

                        package a;

                        class Listener {
                            @jakarta.persistence.PreUpdate
                            void before(Order order) { System.out.println(order); }
                        }
                        """))
                .containsExactly("a.Order");
    }

    @Test
    void aClassThatAnotherAnnotationNamesIsNoListener() throws IOException {
        assertThat(check(order("@Tested(Listener.class)", "System.out.println();") + """

                        package a;

                        @interface Tested { Class<?>[] value(); }

                        package a;

                        class Listener {
                            @jakarta.persistence.PreUpdate
                            void before(Order order) { order.setStamp(java.time.Instant.now()); }
                        }
                        """))
                .containsExactly("a.Order");
    }

    @Test
    void theListenerOfSpringSetsAnnotatedFieldsAlone() throws IOException {
        assertThat(check("""
                        package org.springframework.data.jpa.domain.support;

                        public abstract class AuditingEntityListener {
                            @jakarta.persistence.PreUpdate
                            public abstract void touchForUpdate(Object target);
                        }

                        """
                        + order(
                                "@EntityListeners(org.springframework.data.jpa.domain.support.AuditingEntityListener.class)",
                                "System.out.println();")))
                .containsExactly("a.Order");
    }

    @Test
    void aCallbackInALibraryIsTakenToSetTheTimeThatIsThere() throws IOException {
        assertThat(checkWithLibrary("")).isEmpty();
    }

    @Test
    void aCallbackInALibraryCannotSetTheTimeOfCreation() throws IOException {
        assertThat(checkWithLibrary("@org.springframework.data.annotation.CreatedDate"))
                .containsExactly("a.Order");
    }

    private static String order(String annotation, String body) {
        return """
                package a;

                import jakarta.persistence.*;
                import java.time.Instant;

                @Entity
                %s
                class Order {
                    @Id Long id;
                    String status;
                    Instant stamp;

                    @PreUpdate
                    void before() { %s }

                    void setStamp(Instant stamp) { this.stamp = stamp; }

                    void setStatus(String status) { this.status = status; }

                    private void touch() { setStamp(Instant.now()); }

                    interface Stamped { void setAt(Instant at); }
                }
                """.formatted(annotation, body);
    }

    private List<String> check(String code) throws IOException {
        return of(new Bench(folder).checkClasses("entity-has-last-update-date", code));
    }

    private List<String> checkWithLibrary(String annotation) throws IOException {
        Path library = compile("library", "base/Stored.java", STORED.formatted(annotation));
        Path classes = compile("classes", "a/Order.java", """
                package a;

                @javax.persistence.Entity
                class Order extends base.Stored { String status; }
                """);
        Sources sources = new Sources(folder, List.of(folder.resolve("src")), folder.resolve("target"));
        return of(ArchitectureCheck.run(
                        classes, Stream.concat(Stream.of(library), classPath()).toList(), Vocabulary.OWN, sources)
                .violations());
    }

    private static List<String> of(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.standard().equals("entity-has-last-update-date"))
                .map(Violation::element)
                .toList();
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    private Path compile(String name, String file, String code) throws IOException {
        Path source = folder.resolve("src").resolve(file);
        Files.createDirectories(source.getParent());
        Files.writeString(source, code);
        Path output = Files.createDirectories(folder.resolve(name));
        String path = System.getProperty("java.class.path") + File.pathSeparator + folder.resolve("library");
        String[] options = {"--release", "8", "-proc:none", "-cp", path, "-d", output.toString(), source.toString()};
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options))
                .isZero();
        return output;
    }
}
