package dev.plimsoll.recipes.data;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.Said.saysJust;
import static dev.plimsoll.recipes.data.Aggregates.CUSTOMER;
import static dev.plimsoll.recipes.data.Aggregates.ROOT;
import static dev.plimsoll.recipes.data.Aggregates.TABLES;
import static dev.plimsoll.recipes.data.Aggregates.migration;
import static dev.plimsoll.recipes.data.Aggregates.withTables;
import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** A number that goes where nobody can follow stays a number, and its entity stays as it is. */
class IdsThatStayTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new EntitiesExtendAggregateRoot())
                .parser(Ground.BOOT_4.parser().dependsOn(ROOT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total = total + customer.getId(); | calculated",
                "boolean special = customer.getId() == 1; | compared by ==",
                "boolean special = customer.getId() > 1000; | calculated",
                "boolean special = customer.getId().equals(7L); | meets the number 7",
                "customer.setId(7L); | the service sets its id itself",
                "customer.setId(Long.valueOf(\"7\")); | the service sets its id itself",
                "body.put(\"id\", customer.getId()); | put into something that holds anything",
                "Object any = customer.getId(); | becomes another type",
                "double d = customer.getId(); | becomes another type",
                "String text = String.format(\"%d\", customer.getId()); | formatted as a number",
                "String sql = \"select 1 from customers where id = \" + customer.getId(); | a query in the code",
                "jdbc.queryForList(\"select name from customers\"); | a query in the code",
                "manager.createQuery(\"select c from Customer c where c.id = 7\"); | a query in the code",
                "int[] numbers = {1, 2}; int n = numbers[customer.getId().intValue()]; | Long.intValue",
                "switch (customer.getId().intValue()) { default: } | Long.intValue",
                "List<Object> all = new ArrayList<>(); all.add(customer.getId()); | holds anything",
                "new TreeMap<Long, Long>().put(customer.getId(), 5L); | meets the number 5",
                "long sum = Arrays.asList(customer).stream().mapToLong(Customer::getId).sum(); | mapToLong"
            })
    void aNumberThatIsUsedAsOneStays(String code, String reason) {
        stays(reason, CUSTOMER, user(code));
    }

    @Test
    void anIdThatIsSentToAnotherServiceStays() {
        stays("leaves the service", CUSTOMER, """
                package a;

                import org.springframework.kafka.core.KafkaTemplate;

                class Sender {
                    KafkaTemplate<String, Object> kafka;

                    void send(Customer customer) {
                        kafka.send("customers", customer);
                    }
                }
                """);
    }

    @Test
    void anIdThatAListenerReceivesStays() {
        stays("exchanges it with others", CUSTOMER, """
                package a;

                import org.springframework.data.jpa.repository.JpaRepository;
                import org.springframework.kafka.annotation.KafkaListener;

                interface Customers extends JpaRepository<Customer, Long> {}

                class Receiver {
                    Customers customers;

                    @KafkaListener
                    void received(Long id) {
                        customers.deleteById(id);
                    }
                }
                """);
    }

    @Test
    void anIdThatANativeQueryReadsStays() {
        stays("a query in the code", CUSTOMER, """
                package a;

                import org.springframework.data.jpa.repository.*;

                interface Customers extends JpaRepository<Customer, Long> {
                    @Query(value = "select * from customers where id = ?1", nativeQuery = true)
                    Customer byNumber(Long id);
                }
                """);
    }

    @Test
    void anIdThatIsAskedForByOrderStays() {
        stays("findByIdGreaterThan asks for its order", CUSTOMER, """
                package a;

                import java.util.List;
                import org.springframework.data.jpa.repository.JpaRepository;

                interface Customers extends JpaRepository<Customer, Long> {
                    List<Customer> findByIdGreaterThan(Long id);
                }
                """);
    }

    @Test
    void anIdThatAConstraintCallsANumberStays() {
        stays("@Min of id is about a number", CUSTOMER, """
                package a;

                import jakarta.validation.constraints.Min;
                import org.springframework.data.jpa.repository.JpaRepository;

                interface Customers extends JpaRepository<Customer, Long> {}

                class Find {
                    Customers customers;

                    Customer find(@Min(1) Long id) {
                        return customers.findById(id).orElseThrow();
                    }
                }
                """);
    }

    @Test
    void anIdOfAGenericBaseStays() {
        stays("inherits from", CUSTOMER, """
                package a;

                abstract class Crud<T, K> {
                    abstract T find(K id);
                }
                """, """
                package a;

                class Customers extends Crud<Customer, Long> {
                    @Override
                    Customer find(Long id) {
                        return null;
                    }
                }
                """);
    }

    @Test
    void anIdWhoseForeignKeyNoMigrationMakesStays() {
        stays("no migration makes invoices.customer_id", CUSTOMER, """
                package a;

                import jakarta.persistence.*;
                import java.util.UUID;

                @Entity
                @Table(name = "invoices")
                class Invoice {
                    @Id
                    private String number;

                    @ManyToOne
                    private Customer customer;
                }
                """);
    }

    @Test
    void anIdWhoseTableNoMigrationMakesStays() {
        rewriteRun(
                spec -> saysJust(
                        spec, "Customer: its id stays a number: no Flyway migration makes the column customers.id"),
                java(CUSTOMER));
    }

    @Test
    void anIdThatAViewReadsStays() {
        rewriteRun(
                spec -> saysJust(spec, "Customer: its id stays a number: SQL beside the tables names customers"),
                migration(1, TABLES + "create view names as select id, name from customers;\n"),
                java(CUSTOMER));
    }

    private void stays(String reason, String... code) {
        rewriteRun(spec -> says(spec, "Customer: ", reason), withTables(code));
    }

    private static String user(String body) {
        return """
                package a;

                import java.util.*;
                import jakarta.persistence.EntityManager;
                import org.springframework.jdbc.core.JdbcTemplate;
                import org.springframework.web.bind.annotation.*;

                class User {
                    EntityManager manager;
                    JdbcTemplate jdbc;
                    Map<String, Object> body = new HashMap<>();
                    long total;

                    Object use(Customer customer, Long id) {
                        %s
                        return customer;
                    }
                }
                """.formatted(body);
    }
}
