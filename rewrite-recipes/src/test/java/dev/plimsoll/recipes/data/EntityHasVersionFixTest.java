package dev.plimsoll.recipes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Policies;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityHasVersionFixTest {
    private static final String FILE = "src/main/java/a/Order.java";
    private static final String MIGRATIONS = "src/main/resources/db/migration/";
    private static final String ORDER = """
            package a;

            import jakarta.persistence.*;

            @Entity
            class Order {
                @Id
                Long id;
            }
            """;

    @TempDir
    Path folder;

    @Test
    void anEntityWithAVersionIsLeftAsItIs() {
        assertUnchanged("""
                package a;

                import jakarta.persistence.*;

                @Entity
                class Order {
                    @Id Long id;
                    private @Version Long revision;
                }
                """);
    }

    @Test
    void aVersionOnAGetterBehindTheModifierCounts() {
        assertUnchanged("""
                package a;

                import jakarta.persistence.*;

                @Entity
                class Order {
                    private Long version;

                    @Id
                    Long getId() { return 1L; }

                    protected @Version Long getVersion() { return version; }
                }
                """);
    }

    @Test
    void anInheritedVersionCounts() {
        assertUnchanged("""
                package a;

                import jakarta.persistence.*;

                @MappedSuperclass
                abstract class Stored {
                    @Id Long id;
                    @Version Long version;
                }

                abstract class Named extends Stored {}

                @Entity
                class Order extends Named {}
                """);
    }

    @Test
    void whatIsNeverWrittenIsLeftAsItIs() {
        assertUnchanged("""
                package a;

                import jakarta.persistence.*;

                @Entity
                @org.hibernate.annotations.Immutable
                class Country {
                    @Id Long id;
                }

                @Entity
                @org.hibernate.annotations.Subselect("select 1")
                class Sum {
                    @Id Long id;
                }
                """);
    }

    @Test
    void recordsEmbeddablesAndMappedSuperclassesAreLeftAsTheyAre() {
        assertUnchanged("""
                package a;

                import jakarta.persistence.*;

                record View(Long id) {}

                @Embeddable
                record Money(long cents) {}

                @Embeddable
                class Address {
                    String street;
                }

                @MappedSuperclass
                class Stored {
                    @Id Long id;
                }
                """);
    }

    @Test
    void anEntityOfAnotherFrameworkIsNone() {
        assertUnchanged("""
                package a;

                @interface Entity {}

                @Entity
                class Order {
                    Long id;
                }
                """);
    }

    @Test
    void anEntityThatOnlyTestsHaveIsLeftAsItIs() {
        Map<String, String> test = Map.of("src/test/java/a/Order.java", ORDER, MIGRATIONS + "V1__a.sql", "");

        assertThat(mend(test)).isEqualTo(test);
    }

    @Test
    void aSecondRunChangesNothing() {
        Map<String, String> once = mend(Map.of(FILE, ORDER, MIGRATIONS + "V1__a.sql", ""));

        assertThat(mend(once)).isEqualTo(once);
    }

    @Test
    void theFieldFollowsTheIdAndAllElseIsKeptExactly() {
        assertThat(mend("""
                        package a;

                        import java.util.*;
                        import jakarta.persistence.Entity;
                        import jakarta.persistence.Id;

                        /**  An   order. */
                        @Entity   @Deprecated
                        public  class Order   implements Cloneable
                        {
                            @Id // by the database
                            private   Long id ;
                            List < String >  lines = new ArrayList<>( );   // kept

                            void run( ) { }
                        }
                        """)).isEqualTo("""
                        package a;

                        import java.util.*;
                        import jakarta.persistence.Entity;
                        import jakarta.persistence.Id;
                        import jakarta.persistence.Version;

                        /**  An   order. */
                        @Entity   @Deprecated
                        public  class Order   implements Cloneable
                        {
                            @Id // by the database
                            private   Long id ;
                            @Version
                            private Long version;
                            List < String >  lines = new ArrayList<>( );   // kept

                            void run( ) { }
                        }
                        """);
    }

    @Test
    void tabsStayTabs() {
        assertThat(
                        mend(
                                "package a;\n\nimport jakarta.persistence.*;\n\n@Entity\nclass Order {\n\t@Id\n\tLong id;\n\n\tvoid run() {\n\t\treturn;\n\t}\n}\n"))
                .isEqualTo(
                        "package a;\n\nimport jakarta.persistence.*;\n\n@Entity\nclass Order {\n\t@Id\n\tLong id;\n\t@Version\n\tprivate Long version;\n\n\tvoid run() {\n\t\treturn;\n\t}\n}\n");
    }

    @Test
    void lineEndsOfWindowsStay() {
        assertThat(mend(ORDER.replace("\n", "\r\n")).replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void javaxStaysJavax() {
        assertThat(mend(ORDER.replace("jakarta.persistence.*", "javax.persistence.Entity")
                        .replace("@Id", "@javax.persistence.Id")))
                .contains("import javax.persistence.Version;")
                .contains("    @Version\n    private Long version;\n")
                .doesNotContain("jakarta");
    }

    @Test
    void aStarImportIsEnough() {
        assertThat(mend(ORDER)).isEqualTo("""
                package a;

                import jakarta.persistence.*;

                @Entity
                class Order {
                    @Id
                    Long id;
                    @Version
                    private Long version;
                }
                """);
    }

    @Test
    void annotationsWithFullNamesNeedNoImportsOfTheirOwn() {
        assertThat(mend("""
                        package a;

                        public @jakarta.persistence.Entity class Order {
                            private @jakarta.persistence.Id Long id;
                            String status;
                        }
                        """))
                .contains(
                        "    private @jakarta.persistence.Id Long id;\n    @Version\n    private Long version;\n    String");
    }

    @Test
    void anotherTypeCalledVersionMakesTheAnnotationsNameLong() {
        Map<String, String> mended = mend(Map.of(
                "src/main/java/a/Version.java",
                "package a;\n\nclass Version {}\n",
                FILE,
                ORDER.replace("Long id;", "Long id;\n    transient Version label;")));

        assertThat(mended.get(FILE)).contains("    @jakarta.persistence.Version\n    private Long version;\n");
    }

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
    void aConstructorOfAllFieldsByLombokIsLeftAloneAndSaidSo() {
        String order =
                ORDER.replace("class Order", "@lombok.NoArgsConstructor\n@lombok.AllArgsConstructor\nclass Order");

        Workshop.Work work = work(Map.of(FILE, order, MIGRATIONS + "V1__a.sql", ""));

        assertThat(work.files()).hasSize(2).containsEntry(FILE, order);
        assertThat(work.left())
                .containsExactly(
                        "Order: Lombok generates a constructor of all fields; a new field would change its callers");
    }

    @Test
    void aBuilderOverAConstructorWrittenByHandIsLeftAloneAndSaidSo() {
        String order = ORDER.replace("class Order", "@lombok.Builder\nclass Order")
                .replace("Long id;", "Long id;\n\n    Order(Long id) {\n        this.id = id;\n    }");

        Workshop.Work work = work(Map.of(FILE, order));

        assertThat(work.files()).containsEntry(FILE, order);
        assertThat(work.left()).singleElement().asString().startsWith("Order: Lombok's builder calls a constructor");
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

    @Test
    void theNextMigrationBringsTheColumnsOfAllTables() {
        Map<String, String> mended = mend(files(
                FILE,
                ORDER.replace("@Entity", "@Entity\n@Table(name = \"orders\", schema = \"shop\")"),
                "src/main/java/a/OrderLine.java",
                ORDER.replace("class Order", "class OrderLine"),
                "src/main/java/a/Person.java",
                ORDER.replace("@Entity", "@Entity(name = \"NaturalPerson\")").replace("class Order", "class Person"),
                "src/main/java/a/Quoted.java",
                ORDER.replace("@Entity", "@Entity\n@Table(name = \"`user`\")").replace("class Order", "class Quoted"),
                MIGRATIONS + "V1__orders.sql",
                "create table orders (id bigint);\n",
                MIGRATIONS + "V2_1__lines.sql",
                "create table order_line (id bigint);\n",
                MIGRATIONS + "R__views.sql",
                "select 1;\n"));

        assertThat(mended).hasSize(8).containsEntry(MIGRATIONS + "V3__add_version_columns.sql", """
                        ALTER TABLE "user" ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
                        ALTER TABLE natural_person ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
                        ALTER TABLE order_line ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
                        ALTER TABLE shop.orders ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
                        """);
    }

    @Test
    void theColumnHasTheNameOfTheField() {
        Map<String, String> mended = mend(
                Map.of(FILE, ORDER.replace("Long id;", "Long id;\n    String version;"), MIGRATIONS + "V1__a.sql", ""));

        assertThat(mended.get(MIGRATIONS + "V2__add_version_columns.sql"))
                .isEqualTo("ALTER TABLE order ADD COLUMN lock_version BIGINT DEFAULT 0 NOT NULL;\n");
    }

    @Test
    void datesAsVersionsAreCountedOn() {
        assertThat(mend(Map.of(FILE, ORDER, MIGRATIONS + "V20261122103000__a.sql", "")))
                .containsKey(MIGRATIONS + "V20261122103001__add_version_columns.sql");
    }

    @Test
    void aMigrationInJavaCounts() {
        assertThat(mend(Map.of(
                        FILE,
                        ORDER,
                        MIGRATIONS + "V1__a.sql",
                        "",
                        "src/main/java/db/migration/V2__Fill.java",
                        "package db.migration;\n\nclass V2__Fill {}\n")))
                .containsKey(MIGRATIONS + "V3__add_version_columns.sql");
    }

    @Test
    void theMigrationLiesBesideTheNewestOne() {
        assertThat(mend(Map.of(FILE, ORDER, MIGRATIONS + "postgresql/V4__a.sql", "", MIGRATIONS + "V1__a.sql", "")))
                .containsKey(MIGRATIONS + "postgresql/V5__add_version_columns.sql");
    }

    @Test
    void eachModuleHasItsOwnMigration() {
        Map<String, String> mended = mend(files(
                "orders/" + FILE,
                ORDER,
                "orders/" + MIGRATIONS + "V8__a.sql",
                "",
                "billing/src/main/java/b/Bill.java",
                ORDER.replace("package a", "package b").replace("class Order", "class Bill"),
                "billing/" + MIGRATIONS + "V1__a.sql",
                ""));

        assertThat(mended)
                .hasSize(6)
                .containsEntry(
                        "orders/" + MIGRATIONS + "V9__add_version_columns.sql",
                        "ALTER TABLE order ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;\n")
                .containsEntry(
                        "billing/" + MIGRATIONS + "V2__add_version_columns.sql",
                        "ALTER TABLE bill ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;\n");
    }

    @Test
    void withoutMigrationsThereIsNoFileButTheStatementIsSaid() {
        Workshop.Work work = work(Map.of(FILE, ORDER, "src/test/resources/db/migration/V1__a.sql", ""));

        assertThat(work.files()).hasSize(2);
        assertThat(work.left())
                .containsExactly("the database: there is no Flyway migration beside which to put ALTER TABLE order ADD"
                        + " COLUMN version BIGINT DEFAULT 0 NOT NULL;");
    }

    @Test
    void aTableNamedByAConstantIsLeftToPeopleAndSaidSo() {
        String order = ORDER.replace("@Entity", "@Entity\n@Table(name = Order.TABLE)")
                .replace("@Id", "static final String TABLE = \"orders\";\n    @Id");

        Workshop.Work work = work(Map.of(FILE, order, MIGRATIONS + "V1__a.sql", ""));

        assertThat(work.files()).hasSize(2);
        assertThat(work.files().get(FILE)).contains("@Version");
        assertThat(work.left()).containsExactly("Order: a constant names its table; add the column to it by hand");
    }

    @Test
    void whereNothingIsOwedNoMigrationIsMade() {
        Map<String, String> files = Map.of(
                FILE, ORDER.replace("Long id;", "Long id;\n    @Version Long version;"), MIGRATIONS + "V1__a.sql", "");

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    private static void assertUnchanged(String code) {
        assertThat(work(Map.of(FILE, code))).isEqualTo(new Workshop.Work(Map.of(FILE, code), List.of()));
    }

    private static String mend(String code) {
        return mend(Map.of(FILE, code)).getOrDefault(FILE, "");
    }

    private static Map<String, String> mend(Map<String, String> files) {
        return work(files).files();
    }

    private static Workshop.Work work(Map<String, String> files) {
        return Workshop.work("entity-has-version", files, Policies.defaults());
    }

    private static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
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
