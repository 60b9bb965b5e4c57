package dev.plimsoll.enforcer.deployment;

import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.A;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.B;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.at;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.runs;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.say;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeploymentsOverHttpTest {

    @TempDir
    static Path folder;

    private static OwnDeployments told;
    private static OwnEnforcer enforcer;
    private static Api ci;
    private static Api cluster;

    @BeforeAll
    static void start() {
        told = OwnDeployments.start(folder);
        enforcer = told.enforcer;
        ci = told.ci;
        cluster = told.cluster;
    }

    @AfterAll
    static void stop() {
        told.close();
    }

    @Test
    void whatCiDeployedIsCurrentUntilTheClusterSpeaks() {
        Answer answer = runs(ci, "alone", A, "10:00");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(201);
        assertThat(answer.body().at("/deployment/deployedBy").asString()).isEqualTo("pipeline");
        assertThat(answer.body().at("/deployment/confirmedAt").isNull()).isTrue();
        assertThat(running("alone")).containsExactly(new Running("alone", "prod", A, at("10:00"), false, false));
        assertThat(enforcer.bean(Deployments.class).runningOf("alone")).isEqualTo(running("alone"));
    }

    @Test
    void theClustersWordConfirmsWhatCiDeployed() {
        runs(ci, "confirmed", A, "10:00");
        Answer answer = runs(cluster, "confirmed", A, "10:01");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().at("/deployment/deployedAt").asString()).isEqualTo("2026-06-20T10:00:00Z");
        assertThat(answer.body().at("/deployment/confirmedAt").asString()).isEqualTo("2026-06-20T10:01:00Z");
        assertThat(answer.body().at("/deployment/confirmedBy").asString()).isEqualTo("agent");
        assertThat(told.history("confirmed")).hasSize(1);
        assertThat(running("confirmed")).containsExactly(new Running("confirmed", "prod", A, at("10:01"), true, false));
    }

    @Test
    void theClusterMayHaveSeenItBeforeCiSaysSo() {
        runs(cluster, "early", A, "10:01");
        runs(ci, "early", A, "10:05");

        assertThat(told.history("early")).hasSize(1);
        assertThat(running("early")).containsExactly(new Running("early", "prod", A, at("10:01"), true, false));
    }

    @Test
    void whereTheyDifferTheClusterCounts() {
        runs(cluster, "differing", A, "10:00");
        runs(ci, "differing", B, "10:30");
        runs(cluster, "differing", A, "10:31");

        assertThat(running("differing")).extracting(Running::digest).containsExactly(A);
        assertThat(running("differing")).extracting(Running::since).containsExactly(at("10:00"));
    }

    @Test
    void theSameWordAgainChangesNothing() {
        Answer first = runs(cluster, "same", A, "10:00");
        runs(cluster, "same", B, "10:30");
        String before = told.list("service=same").body().toString();
        Answer again = runs(cluster, "same", A, "10:00");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("changed").asBoolean()).isFalse();
        assertThat(told.list("service=same").body().toString()).isEqualTo(before);
    }

    @Test
    void aWordWithoutMomentIsAboutNow() {
        Answer answer = tell(ci, "{\"service\": \"now\", \"environment\": \"prod\", \"digest\": \"%s\"}".formatted(A));

        assertThat(answer.body().at("/deployment/deployedAt").asString()).isEqualTo(NOW.toString());
    }

    @Test
    void anArtifactMayRunSeveralTimes() {
        runs(cluster, "again", A, "10:00");
        runs(cluster, "again", B, "10:30");
        runs(cluster, "again", A, "11:00");

        assertThat(told.history("again"))
                .containsExactly(
                        A + " 2026-06-20T11:00:00Z current", B + " 2026-06-20T10:30:00Z", A + " 2026-06-20T10:00:00Z");
        assertThat(enforcer.bean(Deployments.class).confirmedRun("again", "prod", A))
                .contains(at("10:00"));
    }

    @Test
    void whatHasEndedIsNotCurrentButStaysInTheHistory() {
        runs(cluster, "ended", A, "10:00");
        Answer answer = ended(cluster, "ended", A, "11:00");
        Answer again = ended(cluster, "ended", A, "11:00");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(201);
        assertThat(answer.body().at("/deployment/endedAt").asString()).isEqualTo("2026-06-20T11:00:00Z");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("deployment")).isEqualTo(answer.body().path("deployment"));
        assertThat(running("ended")).isEmpty();
        assertThat(told.history("ended")).containsExactly(A + " 2026-06-20T10:00:00Z");
        assertThat(enforcer.bean(Deployments.class).confirmedRun("ended", "prod", A))
                .contains(at("10:00"));
    }

    @Test
    void whenACanaryEndsWhatRanBesideItIsCurrent() {
        runs(cluster, "canary", A, "10:00");
        runs(cluster, "canary", B, "10:30");
        ended(cluster, "canary", B, "10:45");

        assertThat(running("canary")).extracting(Running::digest).containsExactly(A);
    }

    @Test
    void whatNobodySaidCannotEnd() {
        Answer answer = ended(cluster, "nobody", A, "10:00");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.detail())
                .isEqualTo("Nobody has said that sha256:aaaaaaaa of nobody in prod runs;"
                        + " check the names, or say first since when it ran");
    }

    @Test
    void ciCannotEndWhatTheClusterSawLater() {
        runs(ci, "stubborn", A, "10:00");
        runs(cluster, "stubborn", A, "11:00");

        Answer answer = ended(ci, "stubborn", A, "10:30");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail())
                .isEqualTo("The cluster saw sha256:aaaaaaaa of stubborn in prod running at 2026-06-20T11:00:00Z,"
                        + " after 2026-06-20T10:30:00Z; let the cluster say when it has ended");
        assertThat(running("stubborn")).hasSize(1);
    }

    @Test
    void whatOnlyCiSaysIsNoConfirmedRun() {
        runs(ci, "unconfirmed", A, "10:00");

        assertThat(enforcer.bean(Deployments.class).confirmedRun("unconfirmed", "prod", A))
                .isEmpty();
    }

    @Test
    void aConfirmedRunElsewhereDoesNotCount() {
        runs(cluster, "elsewhere", A, "10:00");

        Deployments deployments = enforcer.bean(Deployments.class);
        assertThat(deployments.confirmedRun("elsewhere", "test", A)).isEmpty();
        assertThat(deployments.confirmedRun("another", "prod", A)).isEmpty();
        assertThat(deployments.confirmedRun("elsewhere", "prod", B)).isEmpty();
    }

    @Test
    void aPublishedArtifactIsKnown() {
        Answer published = enforcer.api().put("/api/v1/artifacts/sha256:cccccccc/sbom?service=published", """
                        {"bomFormat": "CycloneDX", "specVersion": "1.6",
                         "components": [{"type": "library", "name": "b", "purl": "pkg:maven/a/b@1"}]}
                        """);
        assertThat(published.status()).as(published.detail()).isEqualTo(201);

        Answer own = runs(ci, "published", "sha256:cccccccc", "10:00");
        Answer foreign = runs(ci, "borrower", "sha256:cccccccc", "10:00");

        assertThat(own.body().at("/deployment/artifactKnown").asBoolean()).isTrue();
        assertThat(foreign.body().at("/deployment/artifactKnown").asBoolean()).isFalse();
    }

    @Test
    void theSameWordFromManyAtOnceIsOneRun() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> calls = IntStream.range(0, 24)
                    .<Callable<Answer>>mapToObj(i -> () -> runs(i % 2 == 0 ? ci : cluster, "crowd", A, "10:00"))
                    .toList();
            int changes = 0;
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                changes += answer.get().status() == 201 ? 1 : 0;
            }
            assertThat(changes).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
        assertThat(told.history("crowd")).hasSize(1);
    }

    private static Answer ended(Api api, String service, String digest, String time) {
        return say(api, service, digest, "\"ended\": true, \"at\": \"" + at(time) + "\"");
    }

    private static List<Running> running(String service) {
        return enforcer.bean(Deployments.class).running("prod").stream()
                .filter(one -> one.service().equals(service))
                .toList();
    }
}
