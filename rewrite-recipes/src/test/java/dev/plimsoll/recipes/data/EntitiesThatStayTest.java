package dev.plimsoll.recipes.data;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.data.Aggregates.CUSTOMER;
import static dev.plimsoll.recipes.data.Aggregates.ROOT;
import static dev.plimsoll.recipes.data.Aggregates.withTables;
import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** An entity whose attributes mean something of their own stays as it is. */
class EntitiesThatStayTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new EntitiesExtendAggregateRoot())
                .parser(Ground.BOOT_4.parser().dependsOn(ROOT, "package lombok; public @interface Data {}"));
    }

    @Test
    void anEntityThatOthersExtendStays() {
        stays("extends it", CUSTOMER, """
                package a;

                import jakarta.persistence.Entity;

                @Entity
                class Company extends Customer {}
                """);
    }

    @Test
    void anEntityThatABulkStatementWritesStays() {
        stays("\"delete from Customer c\" writes many at once", CUSTOMER, """
                package a;

                class Cleaner {
                    void clean(jakarta.persistence.EntityManager manager) {
                        manager.createQuery("delete from Customer c").executeUpdate();
                    }
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "private String id; | of the type String",
                "private Long id; String version; | version of another meaning",
                "private Long id; @Version private int version; | its version is no Long",
                "private Long id; java.time.LocalDate createdAt; | its createdAt is of the type java.time.LocalDate",
                "private java.util.UUID id = java.util.UUID.randomUUID(); | begins with a value",
                "private Long id; private java.time.LocalDateTime createdAt; boolean isNew() { return createdAt == null; } | its createdAt is read"
            })
    void anEntityWithAttributesOfItsOwnMeaningStays(String attributes, String reason) {
        stays(reason, """
                package a;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "customers")
                class Customer {
                    @Id
                    @GeneratedValue
                    %s
                }
                """.formatted(attributes));
    }

    @Test
    void anEntityWhoseIdTheServiceMakesStays() {
        stays("the service makes its id itself", """
                package a;

                import jakarta.persistence.*;
                import java.util.UUID;

                @Entity
                class Customer {
                    @Id
                    private UUID id;

                    Customer(UUID id) {
                        this.id = id;
                    }
                }
                """);
    }

    @Test
    void anEntityOfLombokStays() {
        stays("Lombok", """
                package a;

                import jakarta.persistence.*;
                import java.util.UUID;

                @Entity
                @lombok.Data
                class Customer {
                    @Id
                    @GeneratedValue
                    private UUID id;
                }
                """);
    }

    @Test
    void anAggregateStaysAsItIs() {
        rewriteRun(java("""
                package a;

                import dev.plimsoll.platform.data.AggregateRoot;
                import jakarta.persistence.Entity;

                @Entity
                class Customer extends AggregateRoot {
                    private String name;
                }
                """));
    }

    private void stays(String reason, String... code) {
        rewriteRun(spec -> says(spec, "Customer: ", reason), withTables(code));
    }
}
