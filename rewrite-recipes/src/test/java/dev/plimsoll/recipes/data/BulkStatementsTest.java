package dev.plimsoll.recipes.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcTestJava;

import dev.plimsoll.recipes.Ground;
import dev.plimsoll.recipes.LeftAlone;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class BulkStatementsTest implements RewriteTest {
    private static final String LIBRARIES =
            ".*(spring-(context|core|beans|tx|data-commons|data-jpa)-\\d|persistence-api|platform).*";
    private static final String ORDER = """
            package a;

            import jakarta.persistence.*;

            @MappedSuperclass
            class Base {}

            @Entity(name = "Purchase")
            class Order extends Base {
                @Id Long id;
            }
            """;
    private static final String SERVICE = """
            package a;

            import jakarta.persistence.EntityManager;
            import org.springframework.data.jpa.repository.*;

            interface Orders extends JpaRepository<Order, Long> {
                Order findFirstById(Long id);
                %s
            }

            class OrderService {
                Orders orders;
                EntityManager manager;

                void keep(Order order) {
                    orders.save(order);
                    %s
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        List<Path> libraries = Stream.concat(Ground.BOOT_3_5.jars().stream(), JavaParser.runtimeClasspath().stream())
                .filter(entry -> entry.toString().matches(LIBRARIES))
                .toList();
        spec.recipe(new WriteEmitsDomainEventFix())
                .parser(JavaParser.fromJavaVersion().classpath(libraries).logCompilationWarningsAndErrors(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Modifying close | @Modifying @Query(\"update Order o set o.open = false\") int close(); |",
                "@Modifying close | String ALL = \"update \" + \"Order\"; @Modifying @Query(ALL) int close(); |",
                "@Modifying close | @Modifying @Query(\"delete from #{#entityName} o\") void close(); |",
                "deleteAllInBatch | | orders.deleteAllInBatch();",
                "deleteInBatch | | orders.deleteInBatch(java.util.List.of());",
                "deleteAllByIdInBatch | | orders.deleteAllByIdInBatch(java.util.List.of());",
                "createCriteriaUpdate | | manager.getCriteriaBuilder().createCriteriaUpdate(Order.class);",
                "createCriteriaDelete | | manager.getCriteriaBuilder().createCriteriaDelete(Order.class);",
                "\"update Order set open = false\" | | manager.createQuery(\"update Order set open = false\").executeUpdate();",
                "\"DELETE Purchase p\" | | manager.createQuery(\"DELETE Purchase p\").executeUpdate();",
                "\"delete from a.Base\" | | manager.createQuery(\"delete from a.Base\").executeUpdate();"
            })
    void whatABulkStatementWritesIsLeftWithoutEventsAndThatIsSaid(String text) {
        String[] parts = text.split(" \\|", -1);
        String reason = parts[0] + BulkStatements.IS_REFUSED;

        rewriteRun(
                spec -> spec.dataTable(LeftAlone.Row.class, left -> assertThat(left)
                        .extracting(LeftAlone.Row::reason)
                        .containsExactly(reason)),
                srcMainJava(java(ORDER), java(SERVICE.formatted(parts[1], parts[2]))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Query(\"select o from Order o\") java.util.List<Order> all(); |",
                "@Modifying @Query(value = \"update Order set open = false\", nativeQuery = true) int close(); |",
                "void deleteByIdGreaterThan(Long id); |",
                "| orders.deleteAll();",
                "| manager.createQuery(\"update Orders set open = false\").executeUpdate();",
                "| manager.getCriteriaBuilder().createQuery(Order.class);"
            })
    void whatIsReadOrWrittenOneByOneGetsItsEvents(String text) {
        String[] parts = text.split("\\|", -1);

        rewriteRun(srcMainJava(
                java(
                        ORDER,
                        ORDER.replace("@Entity(", "@EmitsEvents\n@Entity(")
                                .replace(
                                        "import jakarta", "import dev.plimsoll.platform.EmitsEvents;\nimport jakarta")),
                java(SERVICE.formatted(parts[0], parts[1]))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deleteAllInBatch | interface BaseOf<T> extends JpaRepository<T, Long> {}"
                        + " interface All extends BaseOf<Order> {} class Cleaner { void clean(All all) { all.deleteAllInBatch(); } }",
                "@Modifying clear | interface BaseOf<T> extends JpaRepository<T, Long> {"
                        + " @Modifying @Query(\"delete from #{#entityName}\") void clear(); }"
                        + " interface All extends BaseOf<Order> {}",
                "deleteAllInBatch | interface All extends JpaRepository<Order, Long> {"
                        + " default void clear() { deleteAllInBatch(); } }",
                "deleteAllInBatch | class Cleaner<T> { JpaRepository<T, Long> all; void clean() { all.deleteAllInBatch(); } }",
                "deleteAllInBatch | class Cleaner { void clean(java.util.List<JpaRepository<?, ?>> all) {"
                        + " all.forEach(JpaRepository::deleteAllInBatch); } }"
            })
    void whatABulkStatementMayWriteIsLeftWithoutEvents(String text) {
        String[] parts = text.split(" \\| ");
        String reason = parts[0] + BulkStatements.IS_REFUSED;

        rewriteRun(
                spec -> spec.dataTable(LeftAlone.Row.class, left -> assertThat(left)
                        .extracting(LeftAlone.Row::reason)
                        .containsExactly(reason)),
                srcMainJava(
                        java(ORDER),
                        java(SERVICE.formatted("", "")),
                        java("package a; import org.springframework.data.jpa.repository.*; " + parts[1])));
    }

    @Test
    void whatATestDeletesInABatchIsLeftWithoutEvents() {
        rewriteRun(
                srcMainJava(java(ORDER), java(SERVICE.formatted("", ""))),
                srcTestJava(java("package a; class OrderTest { void clean(Orders all) { all.deleteAllInBatch(); } }")));
    }
}
