package dev.plimsoll.recipes.data;

import static dev.plimsoll.recipes.data.Aggregates.ROOT;
import static dev.plimsoll.recipes.data.Aggregates.columns;
import static dev.plimsoll.recipes.data.Aggregates.made;
import static dev.plimsoll.recipes.data.Aggregates.migration;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class ToPlatformEntitiesTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipeFromResources("dev.plimsoll.ToPlatformEntities")
                .parser(Ground.BOOT_4.parser().dependsOn(ROOT))
                .expectedCyclesThatMakeChanges(1);
    }

    @Test
    void whatBecomesAnAggregateGetsNothingTwiceAndWhatCannotGetsItsOwn() {
        rewriteRun(
                migration(1, """
                        create table payment (id uuid primary key);
                        create table shipment (id varchar(40) primary key, updated_at timestamp);
                        """),
                made(2, columns("payment")),
                text(
                        null,
                        "ALTER TABLE shipment ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;\n",
                        spec -> spec.path("src/main/resources/db/migration/V3__add_version_columns.sql")),
                java("""
                        package a;

                        import jakarta.persistence.Entity;
                        import jakarta.persistence.GeneratedValue;
                        import jakarta.persistence.Id;
                        import java.util.UUID;

                        @Entity
                        public class Payment {
                            @Id
                            @GeneratedValue
                            private UUID id;

                            private int amount;

                            public void setAmount(int amount) {
                                this.amount = amount;
                            }
                        }
                        """, """
                        package a;

                        import dev.plimsoll.platform.data.AggregateRoot;
                        import jakarta.persistence.Entity;

                        @Entity
                        public class Payment extends AggregateRoot {
                            private int amount;

                            public void setAmount(int amount) {
                                this.amount = amount;
                            }
                        }
                        """),
                java("""
                        package a;

                        import jakarta.persistence.Entity;
                        import jakarta.persistence.Id;
                        import java.time.Instant;
                        import org.hibernate.annotations.UpdateTimestamp;

                        @Entity
                        public class Shipment {
                            @Id
                            private String id;

                            @UpdateTimestamp
                            private Instant updatedAt;
                        }
                        """, """
                        package a;

                        import jakarta.persistence.Entity;
                        import jakarta.persistence.Id;
                        import jakarta.persistence.Version;

                        import java.time.Instant;
                        import org.hibernate.annotations.UpdateTimestamp;

                        @Entity
                        public class Shipment {
                            @Id
                            private String id;
                            @Version
                            private Long version;

                            @UpdateTimestamp
                            private Instant updatedAt;
                        }
                        """));
    }
}
