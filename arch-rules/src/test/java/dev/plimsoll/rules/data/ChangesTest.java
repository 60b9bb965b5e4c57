package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.rules.contract.Cases;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot change after it was first written owes no date of its last update. */
class ChangesTest {

    @TempDir
    Path folder;

    @Test
    void whatNeverChangesOwesNone() throws IOException {
        assertThat(check("""
                        package org.hibernate.envers;

                        public @interface RevisionEntity {}

                        package a;

                        import jakarta.persistence.*;

                        @Entity
                        @org.hibernate.annotations.Immutable
                        class Country { @Id Long id; String name; }

                        @Entity
                        @org.hibernate.annotations.Subselect("select 1")
                        class Sum { @Id Long id; long cents; }

                        @Entity
                        @org.hibernate.envers.RevisionEntity
                        class Audited { @Id int id; String by; }

                        @Entity
                        class AuditRevisionEntity { @Id int id; String by; }

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

                        @Entity
                        class Signal extends java.util.Observable { @Id Long id; }
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

    @Test
    void whatOthersMayChangeOwesADate() throws IOException {
        Cases cases = new Cases(
                """
                        package a;

                        import jakarta.persistence.*;

                        @Embeddable
                        class Money { long cents; }

                        record Tags(java.util.Set<String> names) {}

                        @Entity
                        class Order { @Id Long id; %s }
                        """,
                List.of(
                        "private String status; Order() { status = \"\"; } void close() { status = \"closed\"; }",
                        "private int count; Order() { count = 0; } void more() { count++; }",
                        "private java.util.Set<String> tags = new java.util.HashSet<>();",
                        "@ManyToMany private java.util.List<Order> others = new java.util.ArrayList<>();",
                        "private String[] tags = {};",
                        "private Money total = new Money();",
                        "@Embedded private Tags tags = new Tags(new java.util.HashSet<>());",
                        "static class Plain { long cents; } @Embedded private Plain total = new Plain();",
                        "private java.util.Map<String, String> tags = new java.util.HashMap<>();",
                        "private String status;",
                        "String status = \"\";"));

        assertThat(check(cases.code())).extracting(cases::of).containsExactlyInAnyOrderElementsOf(cases.snippets());
    }

    @Test
    void aHistoryWithATimeIsLastChangedThen() throws IOException {
        Cases cases = new Cases("""
                        package a;

                        @jakarta.persistence.Entity
                        class %s { @jakarta.persistence.Id Long id; java.util.Date moment; String what; }
                        """, List.of("SysLog", "DeployHistory", "HandlingEvent", "LoginAuditEntry"));

        assertThat(check(cases.code())).isEmpty();
    }

    @Test
    void aHistoryWithoutATimeAndAnEventThatMovesOweADate() throws IOException {
        Cases cases = new Cases("""
                        package a;

                        @jakarta.persistence.Entity
                        class %s @jakarta.persistence.Id Long id; }
                        """, List.of("SysLog { String what;", "Event { String what; java.util.Date moment;"));

        assertThat(check(cases.code())).extracting(cases::of).containsExactlyInAnyOrderElementsOf(cases.snippets());
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("entity-has-last-update-date", code);
    }
}
