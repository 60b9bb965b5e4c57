package dev.plimsoll.recipes.data;

/** Entities that say when they were last changed, or owe it to nobody. */
final class TellingEntities {
    static final String CODE = """
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

    private TellingEntities() {}
}
