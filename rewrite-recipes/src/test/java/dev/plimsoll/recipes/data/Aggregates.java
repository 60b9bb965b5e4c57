package dev.plimsoll.recipes.data;

import static org.openrewrite.test.SourceSpecs.text;

import java.util.stream.Stream;
import org.openrewrite.java.Assertions;
import org.openrewrite.test.SourceSpecs;

/** What is to become aggregates: an entity, its tables, and what the platform has for them. */
final class Aggregates {
    /** What an aggregate extends, as the platform has it. */
    static final String ROOT = """
            package dev.plimsoll.platform.data;

            import jakarta.persistence.*;

            @MappedSuperclass
            public abstract class AggregateRoot {
                @Id
                private java.util.UUID id;

                @Version
                private Long version;

                private java.time.Instant createdAt;

                private java.time.Instant updatedAt;

                public java.util.UUID getId() {
                    return id;
                }
            }
            """;

    static final String CUSTOMER = """
            package a;

            import jakarta.persistence.*;

            @Entity
            @Table(name = "customers")
            public class Customer {
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                private Long id;

                private String name;

                public Long getId() {
                    return id;
                }

                public void setId(Long id) {
                    this.id = id;
                }
            }
            """;

    static final String TABLES = """
            create table customers (id bigserial primary key, name varchar(80));
            create table orders (id bigserial primary key, customer_id bigint references customers (id), count int);
            """;

    private Aggregates() {}

    /** The tables of the customers, and code that uses them. */
    static SourceSpecs[] withTables(String... code) {
        return Stream.concat(Stream.of(migration(1, TABLES)), Stream.of(code).map(Assertions::java))
                .toArray(SourceSpecs[]::new);
    }

    static SourceSpecs migration(int version, String sql) {
        return text(sql, spec -> spec.path("src/main/resources/db/migration/V%d__a.sql".formatted(version)));
    }

    /** The migration that the recipe writes. */
    static SourceSpecs made(int version, String sql) {
        return text(
                null,
                sql,
                spec -> spec.path(
                        "src/main/resources/db/migration/V%d__turn_entities_into_aggregates.sql".formatted(version)));
    }

    /** What an aggregate needs besides its id, in SQL. */
    static String columns(String table) {
        return """
                ALTER TABLE %1$s ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
                ALTER TABLE %1$s ADD COLUMN created_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL;
                ALTER TABLE %1$s ADD COLUMN updated_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL;
                """.formatted(table);
    }
}
