package dev.plimsoll.recipes.data;

import static dev.plimsoll.recipes.data.Orders.ORDER;
import static dev.plimsoll.recipes.data.Orders.mend;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewVersionsTest {

    @TempDir
    Path folder;

    @Test
    void annotationsOnGettersStayOnGetters() throws IOException {
        String mended = mend("""
                package a;

                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;

                @Entity
                public class Order {
                    private Long id;

                    @Id
                    public Long getId() {
                        return id;
                    }

                    public void setId(Long id) {
                        this.id = id;
                    }
                }
                """);

        assertThat(mended).isEqualTo("""
                package a;

                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;
                import jakarta.persistence.Version;

                @Entity
                public class Order {
                    private Long id;
                    private Long version;

                    @Id
                    public Long getId() {
                        return id;
                    }

                    @Version
                    public Long getVersion() {
                        return version;
                    }

                    public void setVersion(Long version) {
                        this.version = version;
                    }

                    public void setId(Long id) {
                        this.id = id;
                    }
                }
                """);
        assertCompiles(mended);
    }

    @Test
    void anIdInheritedWithItsGetterMakesTheVersionAGetterToo() throws IOException {
        String mended = mend("""
                package a;

                import jakarta.persistence.*;

                @MappedSuperclass
                abstract class Stored {
                    private Long id;

                    @Id
                    public Long getId() {
                        return id;
                    }
                }

                @Entity
                class Order extends Stored {
                }
                """);

        assertThat(mended)
                .contains("    private Long version;\n")
                .contains("    @Version\n    public Long getVersion()");
        assertCompiles(mended);
    }

    @Test
    void aFieldCalledVersionKeepsItsName() {
        assertThat(mend(ORDER.replace("Long id;", "Long id;\n    String version;")))
                .contains("    @Version\n    private Long lockVersion;\n")
                .contains("    String version;\n");
    }

    @Test
    void anInheritedFieldOrAColumnCalledVersionIsNotTakenAgain() {
        assertThat(mend("""
                        package a;

                        import jakarta.persistence.*;

                        @MappedSuperclass
                        class Stored {
                            @Id Long id;
                            String version;
                        }

                        @Entity
                        class Order extends Stored {
                            @Column(name = "LOCK_VERSION") Integer old;
                        }
                        """)).contains("private Long rowVersion;");
    }

    @Test
    void anEntityWithoutFieldsOfItsOwnGetsOne() throws IOException {
        String mended = mend("""
                package a;

                import jakarta.persistence.*;

                @MappedSuperclass
                class Stored {
                    @Id Long id;
                }

                @Entity
                class Order extends Stored {
                }
                """);

        assertThat(mended).contains("class Order extends Stored {\n    @Version\n    private Long version;\n}");
        assertCompiles(mended);
    }

    @Test
    void aNestedEntityIsMended() {
        assertThat(mend("""
                        package a;

                        import jakarta.persistence.*;

                        class Orders {
                            @Entity
                            static class Order {
                                @Id
                                Long id;
                            }
                        }
                        """)).contains("        Long id;\n        @Version\n        private Long version;\n");
    }

    @Test
    void onlyTheRootOfAHierarchyIsMended() {
        assertThat(mend("""
                        package a;

                        import jakarta.persistence.*;

                        @Entity
                        class Order {
                            @Id Long id;
                        }

                        @Entity
                        class RushOrder extends Order {
                            String courier;
                        }
                        """)).containsOnlyOnce("@Version").contains("    String courier;\n}");
    }

    @Test
    void anEntityWithDataAndABuilderCompilesAfterwards() throws IOException {
        String mended = mend(
                ORDER.replace("class Order", "@lombok.Data\n@lombok.Builder\nclass Order")
                        .replace(
                                "Long id;",
                                "Long id;\n\n    static Order first() {\n        return Order.builder().id(1L).build();\n    }"));

        assertThat(mended).contains("private Long version;");
        assertCompiles(mended);
    }

    private void assertCompiles(String code) throws IOException {
        Path file = Files.writeString(folder.resolve("Order.java"), code);
        String classPath = System.getProperty("java.class.path");
        String lombok = List.of(classPath.split(File.pathSeparator)).stream()
                .filter(entry -> entry.contains("lombok"))
                .findFirst()
                .orElseThrow();
        StringWriter output = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-cp", classPath, "-processorpath", lombok, "-d", folder.toString());
            assertThat(javac.getTask(output, manager, null, options, null, manager.getJavaFileObjects(file))
                            .call())
                    .as("%s\n%s", code, output)
                    .isTrue();
        }
    }
}
