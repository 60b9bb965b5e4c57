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

    @TempDir
    Path folder;

    @Test
    void whatIsFlaggedIsMendedAndNothingElseIsTouched() throws IOException {
        String entities = OWING + "\n" + TellingEntities.CODE;
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
