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
class EntitiesAgreementTest {
    private static final String ENTITIES = """
            package a;

            import jakarta.persistence.*;

            @Entity
            class Plain {
                @Id Long id;
            }

            package a;

            class Modifiers {
                static @jakarta.persistence.Entity class Modified {
                    private @jakarta.persistence.Id Long id;
                }
            }

            package a;

            class Outer {
                @javax.persistence.Entity
                static class Nested {
                    @javax.persistence.Id Long id;
                }
            }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Getters {
                @Id
                Long getId() { return 1L; }
            }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Root extends Base {
                String name;
            }

            package a;

            import jakarta.persistence.*;

            @Entity
            class Leaf extends Root {
                String more;
            }

            package a;

            import jakarta.persistence.*;

            @MappedSuperclass
            class Base {
                @Id Long id;
            }

            package a;

            import jakarta.persistence.*;

            @MappedSuperclass
            class Versioned extends Base {
                @Version int revision;
            }

            package a;

            @jakarta.persistence.Entity
            class Heir extends Versioned {
                String name;
            }

            package a;

            @jakarta.persistence.Entity
            class Own {
                @jakarta.persistence.Id Long id;
                private @jakarta.persistence.Version Long revision;
            }

            package a;

            @jakarta.persistence.Entity
            class Joined extends Plain {
                String more;
            }

            package a;

            @jakarta.persistence.Entity
            @org.hibernate.annotations.Immutable
            class Country {
                @jakarta.persistence.Id Long id;
            }

            package a;

            @jakarta.persistence.Entity
            abstract class Shape {
                @jakarta.persistence.Id Long id;
            }
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsFlaggedIsMendedAndNothingElseIsTouched() throws IOException {
        Map<String, String> before = new LinkedHashMap<>();
        Units.of(ENTITIES).forEach((path, text) -> before.put("src/main/java/" + path, text));

        Map<String, String> after = Workshop.mend("entity-has-version", before);
        Set<String> changed = before.keySet().stream()
                .filter(file -> !Objects.equals(before.get(file), after.get(file)))
                .collect(Collectors.toSet());

        assertThat(changed).hasSize(6).isEqualTo(flagged("before", ENTITIES));
        assertThat(flagged("after", String.join("\n", after.values()))).isEmpty();
    }

    private Set<String> flagged(String name, String code) throws IOException {
        return new Bench(Files.createDirectories(folder.resolve(name)))
                .check("java", code).stream()
                        .filter(violation -> violation.standard().equals("entity-has-version"))
                        .map(Violation::file)
                        .collect(Collectors.toSet());
    }
}
