package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityHasLastUpdateDateTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Date updatedAt",
                "java.time.LocalDate lastModified",
                "long lastUpdated",
                "java.time.Instant orderUpdatedAt",
                "@org.hibernate.annotations.UpdateTimestamp java.time.Instant stamp",
                "@org.hibernate.annotations.CurrentTimestamp java.time.Instant stamp",
                "@Version java.time.Instant stamp",
                "@Version java.sql.Timestamp version",
                "@Touched java.time.Instant stamp",
                "@Embedded Audit audit",
                "Audit audit",
                "Named named"
            })
    void theseTell(String field) throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        @org.springframework.data.annotation.LastModifiedDate
                        @interface Touched {}

                        @Embeddable
                        class Audit { java.time.Instant modifiedOn; }

                        @Embeddable
                        class Named { String name; Audit audit; }

                        @Entity
                        class Order {
                            @Id Long id;
                            String status;
                            %s;
                        }
                        """.formatted(field))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant createdAt",
                "java.time.Instant passwordChangedAt",
                "String modifiedBy",
                "boolean updated",
                "@Version long version",
                "@org.hibernate.annotations.CreationTimestamp java.time.Instant stamp",
                "static java.time.Instant updatedAt",
                "transient java.time.Instant updatedAt",
                "@Transient java.time.Instant updatedAt",
                "@Embedded Money money"
            })
    void theseDoNot(String field) throws IOException {
        assertThat(check("""
                        package a;

                        import javax.persistence.*;

                        @Embeddable
                        class Money { long cents; }

                        @Entity
                        class Order {
                            @Id Long id;
                            String status;
                            %s;
                        }
                        """.formatted(field)))
                .extracting(Violation::message)
                .containsExactly("Order does not tell when it was last changed");
    }

    @Test
    void anInheritedDateCounts() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.persistence.*;

                        @MappedSuperclass
                        class Stored { @Id Long id; private java.util.Date dateChanged; }

                        abstract class Named extends Stored { String name; }

                        @Entity
                        class Order extends Named { String status; }
                        """)).isEmpty();
    }

    @Test
    void aDateOnAGetterCounts() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.persistence.*;

                        @Entity
                        class Order {
                            private java.util.Date d;
                            private String status;

                            @Id
                            Long getId() { return 1L; }

                            @Column(name = "upd")
                            java.util.Date getLastModified() { return d; }
                        }
                        """)).isEmpty();
    }

    @Test
    void anAuditableOfSpringTells() throws IOException {
        assertThat(check("""
                        package a;

                        @jakarta.persistence.Entity
                        abstract class Order implements org.springframework.data.domain.Auditable<String, Long, java.time.Instant> {
                            @jakarta.persistence.Id Long id;
                            String status;
                        }
                        """)).isEmpty();
    }

    @Test
    void whatNeverChangesOwesNone() throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        @Entity
                        @org.hibernate.annotations.Immutable
                        class Country { @Id Long id; String name; }

                        @Entity
                        @org.hibernate.annotations.Subselect("select 1")
                        class Sum { @Id Long id; long cents; }

                        @Entity
                        class Membership {
                            @EmbeddedId Key key;
                            @MapsId @ManyToOne Country country;
                            @org.hibernate.annotations.CreationTimestamp java.time.Instant since;
                            @Version long version;
                        }

                        @Embeddable
                        class Key { long user; long group; }

                        @Entity
                        class Event {
                            private Long id;
                            private final String name = "";

                            @Id
                            Long getId() { return id; }
                        }

                        @MappedSuperclass
                        class Base { @Id Long id; String name; }
                        """)).isEmpty();
    }

    @Test
    void whatOnlyConstructorsSetNeverChanges() throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        @Entity
                        final class Leg {
                            @Id private long id;
                            @ManyToOne private Leg next;
                            @OneToMany private java.util.List<Leg> others = new java.util.ArrayList<>();
                            private String from;
                            private boolean direct = true;
                            @Embedded private Barcode barcode;
                            private Money price;

                            Leg() {}

                            Leg(Leg next, String from) {
                                this.next = next;
                                this.from = from;
                                this.barcode = new Barcode(from);
                                this.price = new Money(1);
                            }

                            String from() { return from; }
                        }

                        record Barcode(String code) {
                            static final String NONE = "";
                        }

                        @Embeddable
                        class Money {
                            private long cents;

                            Money(long cents) { this.cents = cents; }
                        }
                        """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private String status; Order() { status = \"\"; } void close() { status = \"closed\"; }",
                "private int count; Order() { count = 0; } void more() { count++; }",
                "private java.util.Set<String> tags = new java.util.HashSet<>();",
                "@ManyToMany private java.util.List<Order> others = new java.util.ArrayList<>();",
                "private String[] tags = {};",
                "private Money total = new Money();",
                "@Embedded private Tags tags = new Tags(new java.util.HashSet<>());",
                "private String status;",
                "String status = \"\";"
            })
    void whatOthersMayChangeOwesADate(String members) throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        @Embeddable
                        class Money { long cents; }

                        record Tags(java.util.Set<String> names) {}

                        @Entity
                        class Order { @Id Long id; %s }
                        """.formatted(members))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SysLog", "DeployHistory", "HandlingEvent", "LoginAuditEntry"})
    void aHistoryWithATimeIsLastChangedThen(String name) throws IOException {
        assertThat(check("""
                        package a;

                        @jakarta.persistence.Entity
                        class %s { @jakarta.persistence.Id Long id; java.util.Date moment; String what; }
                        """.formatted(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SysLog { String what;", "Event { String what; java.util.Date moment;"})
    void aHistoryWithoutATimeAndAnEventThatMovesOweADate(String head) throws IOException {
        assertThat(check("""
                        package a;

                        @jakarta.persistence.Entity
                        class %s @jakarta.persistence.Id Long id; }
                        """.formatted(head))).hasSize(1);
    }

    @Test
    void onlyTheRootOfAHierarchyIsNamedAtTheLineOfItsClass() throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        @Entity
                        @Table(name = "orders")
                        class Order { @Id Long id; String status; }

                        @Entity
                        class RushOrder extends Order { String courier; }
                        """))
                .extracting(violation -> violation.element() + ":" + violation.line())
                .containsExactly("a.Order:7");
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder)
                .check("java", code).stream()
                        .filter(violation -> violation.standard().equals("entity-has-last-update-date"))
                        .toList();
    }
}
