package dev.plimsoll.recipes.data;

import static dev.plimsoll.recipes.data.Orders.FILE;
import static dev.plimsoll.recipes.data.Orders.MIGRATIONS;
import static dev.plimsoll.recipes.data.Orders.ORDER;
import static dev.plimsoll.recipes.data.Orders.mend;
import static dev.plimsoll.recipes.data.Orders.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntitiesLeftAloneTest {

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

                @Entity
                class AuditRevisionEntity {
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

    private static void assertUnchanged(String code) {
        assertThat(work(Map.of(FILE, code))).isEqualTo(new Workshop.Work(Map.of(FILE, code), List.of()));
    }
}
