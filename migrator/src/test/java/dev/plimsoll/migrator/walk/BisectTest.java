package dev.plimsoll.migrator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.Migrated.Group;
import dev.plimsoll.standards.migrate.Proof;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BisectTest {
    private static final Proof GREEN = proof(true);

    @Property
    void theFirstGroupWithWhichItIsRedIsGuiltyAndItsBuildIsTold(
            @ForAll @IntRange(min = 1, max = 20) int size, @ForAll @IntRange(min = 0, max = 19) int seed)
            throws IOException, InterruptedException {
        int first = seed % size;
        List<Group> groups =
                IntStream.range(0, size).mapToObj(BisectTest::group).toList();
        AtomicInteger builds = new AtomicInteger();

        Bisect.Guilty guilty = new Bisect(GREEN, some -> {
                    builds.incrementAndGet();
                    return proof(some.size() <= first);
                })
                .among(groups, proof(false));

        assertThat(guilty.group()).isEqualTo(groups.get(first));
        assertThat(guilty.proof().compiles()).isFalse();
        assertThat(builds.get()).isLessThanOrEqualTo(32 - Integer.numberOfLeadingZeros(size - 1));
    }

    private static Group group(int number) {
        FileChange change = new FileChange("A.java", "class A {}", "diff", List.of());
        return new Group("com.acme.Recipe" + number, null, List.of(change), List.of(), Duration.ZERO, List.of());
    }

    private static Proof proof(boolean compiles) {
        return new Proof(
                compiles, Set.of("A.a"), Set.of(), 0, List.of(), Map.of(), Duration.ofSeconds(1), Path.of("a.log"));
    }
}
