package dev.plimsoll.recipes.data;

import static dev.plimsoll.recipes.data.Orders.FILE;
import static dev.plimsoll.recipes.data.Orders.MIGRATIONS;
import static dev.plimsoll.recipes.data.Orders.ORDER;
import static dev.plimsoll.recipes.data.Orders.mend;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EntityHasVersionFixTest {

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
    void aTypeWithoutAnythingIsOpened() {
        assertThat(mend("""
                        package a;

                        import jakarta.persistence.Entity;
                        import jakarta.persistence.Id;

                        abstract class Base {
                            @Id
                            Long id;
                        }

                        @Entity
                        class Order extends Base {}
                        """)).endsWith("""
                        @Entity
                        class Order extends Base {
                            @Version
                            private Long version;
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
}
