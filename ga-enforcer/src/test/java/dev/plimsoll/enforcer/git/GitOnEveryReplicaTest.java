package dev.plimsoll.enforcer.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.catalogue.Awaited;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Snapshots;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitOnEveryReplicaTest {

    private static final int COMMITS = 20;

    @TempDir
    static Path folder;

    private static OwnGit git;
    private static EmbeddedPostgres postgres;
    private static OwnEnforcer one;
    private static OwnEnforcer other;

    @BeforeAll
    static void start() throws IOException, GitAPIException {
        git = OwnGit.at(folder.resolve("policy"));
        git.commitPolicy("mode: enforce\n");
        postgres = EmbeddedPostgres.start();
        one = enforcer();
        other = enforcer();
    }

    private static OwnEnforcer enforcer() {
        return OwnEnforcer.start(
                folder,
                "--plimsoll.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--plimsoll.git.url=" + git.url(),
                "--plimsoll.git.every=1h");
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        other.close();
        postgres.close();
        git.close();
    }

    @Test
    void whatOneTakesOverHoldsOnTheOtherWithinTwoSeconds() throws IOException, GitAPIException {
        git.commitPolicy("mode: warn\n");

        long version = pull(one);

        Awaited.within(Duration.ofSeconds(2), () -> snapshot(other).policyVersion() == version);
    }

    @Test
    void bothAtOnceTakeACommitOverOnce() throws IOException, GitAPIException, InterruptedException {
        git.commitPolicy("mode: off\nhorizon: 3d\n");
        Thread both = new Thread(() -> pull(other));
        both.start();
        long version = pull(one);
        both.join();

        assertThat(one.api().get("/api/v1/policies/" + version).body().path("commits"))
                .hasSize(1);
        assertThat(pull(other)).isEqualTo(version);
    }

    /** Each commit brings one release and one policy, so in every snapshot both have moved as often. */
    @Test
    void noReplicaEverHasThePolicyOfOneCommitAndTheReleasesOfAnother() throws Exception {
        Map<Long, Integer> releases = new HashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        Map<Long, Map<Integer, Boolean>> seen = new ConcurrentHashMap<>();
        Thread watcher = new Thread(() -> {
            while (!over.get()) {
                for (OwnEnforcer enforcer : new OwnEnforcer[] {one, other}) {
                    Snapshot snapshot = snapshot(enforcer);
                    seen.computeIfAbsent(snapshot.policyVersion(), version -> new ConcurrentHashMap<>())
                            .put(
                                    snapshot.catalogue()
                                            .of("pkg:maven/org.acme/core")
                                            .size(),
                                    true);
                }
            }
        });
        watcher.start();
        StringBuilder csv = new StringBuilder("purl,version,released_at\n");
        for (int i = 1; i <= COMMITS; i++) {
            csv.append("pkg:maven/org.acme/core,1." + i + ",2026-01-01T00:00:00Z\n");
            git.write("releases.csv", csv.toString()).commitPolicy("mode: warn\nhorizon: " + (20 + i) + "d\n");
            long version = pull(i % 2 == 0 ? one : other);
            releases.put(version, i);
            for (OwnEnforcer enforcer : new OwnEnforcer[] {one, other}) {
                Awaited.within(Duration.ofSeconds(5), () -> snapshot(enforcer).policyVersion() == version);
            }
            Awaited.within(Duration.ofSeconds(5), () -> seen.containsKey(version));
        }
        over.set(true);
        watcher.join();

        assertThat(releases).hasSize(COMMITS);
        releases.forEach((version, count) ->
                assertThat(seen.get(version)).as("policy " + version).containsOnlyKeys(count));
    }

    private static Snapshot snapshot(OwnEnforcer enforcer) {
        return enforcer.bean(Snapshots.class).current();
    }

    private static long pull(OwnEnforcer enforcer) {
        return enforcer.api()
                .post("/api/v1/policy:pull", "application/json", "")
                .body()
                .path("version")
                .asLong();
    }
}
