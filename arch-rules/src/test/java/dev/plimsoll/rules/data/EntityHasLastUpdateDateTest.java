package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.rules.contract.Cases;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityHasLastUpdateDateTest {

    @TempDir
    Path folder;

    @Test
    void theseTell() throws IOException {
        Cases cases = new Cases(
                """
                        package a;

                        import jakarta.persistence.*;

                        @org.springframework.data.annotation.LastModifiedDate
                        @interface Touched {}

                        @Embeddable
                        class Audit { java.time.Instant modifiedOn; }

                        @Embeddable
                        class Named { String name; Audit audit; }

                        class Plain { java.time.Instant modifiedOn; }

                        @Entity
                        class Order {
                            @Id Long id;
                            String status;
                            %s;
                        }
                        """,
                List.of(
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
                        "@Embedded Plain plain",
                        "Audit audit",
                        "Named named"));

        assertThat(check(cases.code())).isEmpty();
    }

    @Test
    void theseDoNot() throws IOException {
        Cases cases = new Cases(
                """
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
                        """,
                List.of(
                        "java.time.Instant createdAt",
                        "java.time.Instant passwordChangedAt",
                        "String modifiedBy",
                        "boolean updated",
                        "@Version long version",
                        "@org.hibernate.annotations.CreationTimestamp java.time.Instant stamp",
                        "static java.time.Instant updatedAt",
                        "transient java.time.Instant updatedAt",
                        "@Transient java.time.Instant updatedAt",
                        "@Embedded Money money",
                        "java.time.Instant updatedAt() { return null; } String more",
                        "java.time.Instant getUpdatedAt(int zone) { return null; } String more",
                        "@Transient java.time.Instant getUpdatedAt() { return null; } String more"));

        assertThat(check(cases.code()))
                .extracting(cases::of, Violation::message)
                .containsExactlyInAnyOrderElementsOf(cases.snippets().stream()
                        .map(field -> tuple(field, "Order does not tell when it was last changed"))
                        .toList());
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
    void whatEnversAuditsOwesNone() throws IOException {
        assertThat(check("""
                        package org.hibernate.envers;

                        public @interface Audited {}

                        package a;

                        import jakarta.persistence.*;
                        import org.hibernate.envers.Audited;

                        @Audited
                        @Entity
                        class Order { @Id Long id; String status; }

                        @Audited
                        @MappedSuperclass
                        class Base { @Id Long id; String status; }

                        @Entity
                        class Payment extends Base {}
                        """)).isEmpty();
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
        return new Bench(folder).checkClasses("entity-has-last-update-date", code);
    }
}
