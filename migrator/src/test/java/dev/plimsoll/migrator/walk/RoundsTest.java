package dev.plimsoll.migrator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.migrator.worker.GroupRan;
import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.Migrated.Group;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final Rounds rounds = new Rounds(Map.of());

    @Test
    void theLastWordOnAFileCounts() {
        rounds.ran(List.of(ran("a.First", "A.java=1"), ran("a.Second", "A.java=2", "B.java=1")));
        rounds.keep();
        rounds.ran(List.of(ran("a.First", "B.java=2"), ran("a.Second")));

        assertThat(rounds.filesWith(rounds.changing()))
                .extracting(file -> file.path() + "=" + file.after())
                .containsExactlyInAnyOrder("A.java=2", "B.java=2");
        assertThat(rounds.filesWith(List.of()))
                .extracting(file -> file.path() + "=" + file.after())
                .containsExactlyInAnyOrder("A.java=2", "B.java=1");
    }

    @Test
    void allIsInTheOrderInWhichItWasDone() {
        rounds.ran(List.of(ran("a.First", "A.java=1"), ran("a.Second", "A.java=2")));
        rounds.keep();
        rounds.ran(List.of(ran("a.First", "A.java=3"), ran("a.Second")));
        rounds.keep();
        rounds.ran(List.of(ran("a.First"), ran("a.Second")));

        assertThat(rounds.all()).extracting(Group::recipe).containsExactly("a.First", "a.Second", "a.First");
    }

    @Test
    void whatWasDoneInARoundStaysInItsPlaceWhenItsGroupIsLeftOutLater() {
        rounds.ran(List.of(ran("a.First", "A.java=1"), ran("a.Second", "A.java=2")));
        rounds.keep();
        rounds.drop("a.First", List.of("it does not compile"));
        rounds.ran(List.of(ran("a.Second")));

        List<Group> all = rounds.all();

        assertThat(all).extracting(Group::recipe).containsExactly("a.First", "a.Second", "a.First");
        assertThat(all.get(2).trouble()).containsExactly("it does not compile");
    }

    @Test
    void whatIsLeftAloneIsWhatTheLastRoundLeft() {
        rounds.ran(List.of(new GroupRan("a.First", List.of(change("A.java=1")), List.of("B: why"), List.of(), 60, 0)));
        rounds.keep();
        rounds.ran(List.of(new GroupRan("a.First", List.of(), List.of("C: why"), List.of(), 0, 0)));

        assertThat(rounds.all()).singleElement().satisfies(group -> {
            assertThat(group.left()).containsExactly("C: why");
            assertThat(group.saved()).hasMinutes(1);
            assertThat(group.changes()).hasSize(1);
        });
    }

    @Test
    void whatIsLeftOutFromTheBeginningIsTold() {
        Rounds without = new Rounds(Map.of("a.Second", List.of("it has no end")));
        without.ran(List.of(ran("a.First")));

        assertThat(without.all()).extracting(Group::recipe).containsExactly("a.First", "a.Second");
        assertThat(without.dropped()).containsOnlyKeys("a.Second");
    }

    private static GroupRan ran(String name, String... files) {
        return new GroupRan(name, Stream.of(files).map(RoundsTest::change).toList(), List.of(), List.of(), 0, 0);
    }

    private static FileChange change(String file) {
        String[] parts = file.split("=");
        return new FileChange(parts[0], parts[1], "", List.of());
    }
}
