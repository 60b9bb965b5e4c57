package dev.plimsoll.recipes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.rules.contract.Units;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The detector reads bytecode and the fix reads sources; on the same entities they see the same. */
class LastUpdatesAgreementTest {
    private static final String OWING = """
            package a;

            import jakarta.persistence.*;

            @Entity
            class Plain { @Id Long id; String status; }

            package a;

            class Outer {
                @javax.persistence.Entity
                static class Nested { @javax.persistence.Id Long id; boolean updated; }
            }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Account { @Id Long id; java.time.Instant passwordChangedAt; }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Computed {
                @Id Long id;
                String status;

                @Transient
                public java.time.Instant getLastModified() { return null; }
            }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Numbered { @Id Long id; @Version long version; static java.util.Date updatedAt; String status; }

            package a;

            import jakarta.persistence.*;

            @Entity
            @EntityListeners(Numbered.class)
            class Heard {
                @Id Long id;
                String status;
                @org.springframework.data.annotation.CreatedDate java.time.Instant stamp;

                @PreUpdate
                void check() { System.out.println(status); }
            }

            package a;

            @jakarta.persistence.Entity
            class Loud {
                @jakarta.persistence.Id private Long id;
                private String status = "";
                private java.util.Set<String> tags = new java.util.HashSet<>();

                void close() { this.status = "closed"; }
            }

            package a;

            @jakarta.persistence.Entity
            class Counted {
                @jakarta.persistence.Id private Long id;
                private int count = 1;

                void more() { count++; }
            }

            package a;

            @jakarta.persistence.Entity
            class Shelf {
                @jakarta.persistence.Id private Long id;
                @jakarta.persistence.Embedded private Tags tags = new Tags(new java.util.HashSet<>());

                record Tags(java.util.Set<String> names) {}
            }

            package a;

            @jakarta.persistence.Entity
            class Purse {
                @jakarta.persistence.Id private Long id;
                @jakarta.persistence.Embedded private Balance balance = new Balance(0);

                @jakarta.persistence.Embeddable
                static class Balance {
                    private long cents;

                    Balance(long cents) { this.cents = cents; }

                    void add(long more) { this.cents += more; }
                }
            }
            """;
    private static final String TELLING = """
            package a;

            @jakarta.persistence.Entity
            class Book {
                @jakarta.persistence.Id private Long id;
                @jakarta.persistence.Embedded private Barcode barcode = new Barcode("");

                record Barcode(String code) {}
            }

            package a;

            @jakarta.persistence.Embeddable
            class Money {
                private long cents;

                Money(long cents) { this.cents = cents; }

                Money plus(Money other) { return new Money(cents + other.cents); }
            }

            package a;

            @jakarta.persistence.Entity
            class Offer {
                @jakarta.persistence.Id private Long id;
                @jakarta.persistence.Embedded private Money price;

                Offer(Money price) { this.price = price; }
            }

            package a;

            @jakarta.persistence.Entity
            class OfferReadModel { @jakarta.persistence.Id Long id; String status; }

            package a;

            @jakarta.persistence.Entity
            class Leg {
                @jakarta.persistence.Id private long id;
                private String from;
                private boolean direct = true;
                @jakarta.persistence.OneToMany private java.util.List<Leg> others = new java.util.ArrayList<>();

                Leg() {}

                Leg(String from) { this.from = from; }
            }

            package a;

            @jakarta.persistence.Entity
            class SysLog { @jakarta.persistence.Id Long id; java.util.Date moment; String what; }

            package a;

            import jakarta.persistence.*;

            @MappedSuperclass
            abstract class Stored { @Id Long id; private java.util.Date dateChanged; }

            package a;

            @jakarta.persistence.Entity
            class Heir extends Stored { String status; }

            package a;

            @jakarta.persistence.Entity
            class Leaf extends Heir { String more; }

            package a;

            @jakarta.persistence.Embeddable
            class Audit { java.time.Instant modifiedOn; }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Embedding { @Id Long id; String status; @Embedded Audit audit; }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Stamped { @Id Long id; String status; @Version java.sql.Timestamp stamp; }

            package a;

            @org.springframework.data.annotation.LastModifiedDate
            @interface Touched {}

            package a;

            import jakarta.persistence.*;

            @Entity
            class Composed { @Id Long id; String status; @Touched java.time.Instant stamp; }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Getters {
                private String status;
                private java.util.Date d;

                @Id
                Long getId() { return 1L; }

                java.util.Date getLastModified() { return d; }
            }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Callback {
                @Id Long id;
                String status;
                java.time.Instant stamp;

                @PreUpdate
                void touch() { stamp = java.time.Instant.now(); }
            }

            package a;

            class Listener {
                @jakarta.persistence.PreUpdate
                void before(Listened entity) { entity.setStamp(java.time.Instant.now()); }
            }

            package a;

            import jakarta.persistence.*;

            @Entity
            @EntityListeners({Listener.class})
            class Listened {
                @Id Long id;
                String status;
                java.time.Instant stamp;

                void setStamp(java.time.Instant stamp) { this.stamp = stamp; }
            }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Membership {
                @EmbeddedId Key key;
                @MapsId @ManyToOne Heir heir;
                @org.hibernate.annotations.CreationTimestamp java.time.Instant since;
            }

            package a;

            @jakarta.persistence.Embeddable
            class Key { long user; }

            package a;

            @jakarta.persistence.Entity
            class Event {
                private Long id;
                private final String name = "";

                @jakarta.persistence.Id
                Long getId() { return id; }
            }

            package a;

            @jakarta.persistence.Entity
            @org.hibernate.annotations.Immutable
            class Country { @jakarta.persistence.Id Long id; String name; }

            package a;

            @jakarta.persistence.Entity
            abstract class Auditable implements org.springframework.data.domain.Auditable<String, Long, java.time.Instant> {
                @jakarta.persistence.Id Long id;
                String status;
            }
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsFlaggedIsMendedAndNothingElseIsTouched() throws IOException {
        String entities = OWING + "\n" + TELLING;
        Map<String, String> before = new LinkedHashMap<>();
        Units.of(entities).forEach((path, text) -> before.put("src/main/java/" + path, text));

        Map<String, String> after = Workshop.mend("entity-has-last-update-date", before);
        Set<String> changed = before.keySet().stream()
                .filter(file -> !Objects.equals(before.get(file), after.get(file)))
                .collect(Collectors.toSet());

        assertThat(changed).hasSize(Units.of(OWING).size()).isEqualTo(flagged("before", entities));
        assertThat(flagged("after", String.join("\n", after.values()))).isEmpty();
    }

    private Set<String> flagged(String name, String code) throws IOException {
        return new Bench(Files.createDirectories(folder.resolve(name)))
                .check("java", code).stream()
                        .filter(violation -> violation.standard().equals("entity-has-last-update-date"))
                        .map(Violation::file)
                        .collect(Collectors.toSet());
    }
}
