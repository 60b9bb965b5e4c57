package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.migrate.Migrated;
import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.Migrated.Group;
import dev.plimsoll.standards.migrate.Migrated.State;
import dev.plimsoll.standards.migrate.Migrated.Timing;
import dev.plimsoll.standards.migrate.Proof;
import dev.plimsoll.standards.migrate.Proof.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MigrationPageTest {
    private static final Proof BEFORE = proof(
            true,
            Set.of(),
            Map.of(
                    "entity-has-version",
                    List.of(new Place("src/A.java", 3, "A has none"), new Place("src/B.java", 0, "<B>"))));

    @Test
    void itSaysWhatWasChangedWhatWasLeftAndWhatWasLeftOut() {
        FileChange change = new FileChange("src/A.java", "class A {}", "-class A<B> {}\n+class A {}\n", List.of("a.B"));
        Group good = new Group(
                "a.Good",
                null,
                List.of(change),
                List.of("src/B.java: its table is not known"),
                Duration.ofMinutes(90),
                List.of());
        Group bad = new Group(
                "a.Bad", null, List.of(), List.of(), Duration.ZERO, List.of("A.java:[3,5] cannot find symbol"));

        String page = MigrationPage.write(migrated(
                State.PARTIAL,
                "",
                List.of(good.committed("0123456789abcdef"), bad),
                BEFORE,
                proof(true, Set.of(), Map.of("entity-has-version", List.of()))));

        assertThat(page)
                .doesNotContain("to mend by hand")
                .contains(
                        "commit 0123456789",
                        "src/B.java: its table is not known",
                        "A.java:[3,5] cannot find symbol",
                        "<b>1.5 h</b> of work spared")
                .contains("-class A&lt;B&gt; {}")
                .contains("<tr><td>entity-has-version</td><td>2</td><td>0</td></tr>");
    }

    @Test
    void whatStillBreaksAStandardIsNamedPlaceByPlace() {
        String page = MigrationPage.write(migrated(State.NO_CHANGE, "", List.of(), BEFORE, BEFORE));

        assertThat(page)
                .contains("2 places still to mend by hand")
                .contains("<li>entity-has-version, src/A.java:3: A has none</li>")
                .contains("<li>entity-has-version, src/B.java: &lt;B&gt;</li>");
    }

    @Test
    void aRedBaselineIsToldInMavensWords() {
        String page = MigrationPage.write(migrated(
                State.BASELINE_RED,
                "it does not build as it is",
                List.of(),
                proof(false, Set.of("A.a"), Map.of()),
                null));

        assertThat(page)
                .contains(
                        "baseline red: it does not build as it is",
                        "Before any change Maven said",
                        "<li>no such type</li>",
                        "<li>A.a</li>");
    }

    private static Migrated migrated(
            State state, String reason, List<Group> groups, Proof before, @Nullable Proof after) {
        Timing timing =
                new Timing(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3));
        return new Migrated(
                "https://git.acme.example/orders.git",
                "fedcba9876543210",
                "migrate",
                state,
                reason,
                3,
                1,
                groups,
                before,
                after,
                timing,
                Path.of("clone"));
    }

    private static Proof proof(boolean compiles, Set<String> failed, Map<String, List<Place>> broken) {
        List<String> errors = compiles ? List.of() : List.of("no such type");
        return new Proof(compiles, Set.of("A.b"), failed, 0, errors, broken, Duration.ofSeconds(9), Path.of("a.log"));
    }
}
