package dev.plimsoll.enforcer.deployment;

import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeploymentsOverHttpTest {

    private static final String A = "sha256:aaaaaaaa";
    private static final String B = "sha256:bbbbbbbb";

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static Api ci;
    private static Api cluster;

    @BeforeAll
    static void start() {
        enforcer = OwnEnforcer.start(folder);
        ci = enforcer.api().as(enforcer.token("pipeline", Role.CI));
        cluster = enforcer.api().as(enforcer.token("agent", Role.CLUSTER));
    }

    @AfterAll
    static void stop() {
        enforcer.close();
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
        assertThat(history("confirmed")).hasSize(1);
        assertThat(running("confirmed")).containsExactly(new Running("confirmed", "prod", A, at("10:01"), true, false));
    }

    @Test
    void theClusterMayHaveSeenItBeforeCiSaysSo() {
        runs(cluster, "early", A, "10:01");
        runs(ci, "early", A, "10:05");

        assertThat(history("early")).hasSize(1);
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
        String before = list("service=same").body().toString();
        Answer again = runs(cluster, "same", A, "10:00");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("changed").asBoolean()).isFalse();
        assertThat(list("service=same").body().toString()).isEqualTo(before);
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

        assertThat(history("again"))
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
        assertThat(history("ended")).containsExactly(A + " 2026-06-20T10:00:00Z");
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
    void theListIsPagedNewestFirst() {
        for (int i = 0; i < 5; i++) {
            runs(ci, "paged", "sha256:0000000" + i, "10:0" + (i / 2));
        }
        String query = "service=paged&environment=prod&limit=2";

        Answer first = list(query);
        Answer second = list(query + "&after=" + first.body().path("next").asLong());
        Answer third = list(query + "&after=" + second.body().path("next").asLong());

        assertThat(digests(first)).containsExactly("sha256:00000004", "sha256:00000003");
        assertThat(digests(second)).containsExactly("sha256:00000002", "sha256:00000001");
        assertThat(digests(third)).containsExactly("sha256:00000000");
        assertThat(third.body().path("next").isNull()).isTrue();
    }

    @Test
    void onlyWhatIsCurrentIsListedOnDemand() {
        runs(ci, "demand", A, "10:00");
        runs(ci, "demand", B, "10:30");

        assertThat(digests(list("service=demand&current=true"))).containsExactly(B);
        assertThat(digests(list("service=demand&current=true&environment=test")))
                .isEmpty();
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
        assertThat(history("crowd")).hasSize(1);
    }

    @Test
    void aTokenSpeaksForItsOwnServicesAndEnvironmentsOnly() {
        Api billing = enforcer.api().as(enforcer.token("billing-pipeline", "billing", Role.CI));

        assertThat(runs(billing, "shipping", A, "10:00").status()).isEqualTo(403);
        assertThat(history("shipping")).isEmpty();
        assertThat(runs(billing, "billing", A, "10:00").status()).isEqualTo(201);
    }

    @Test
    void aTokenForTestSaysNothingAboutProduction() {
        String token = enforcer.api()
                .as(OwnEnforcer.FIRST_TOKEN)
                .post("/api/v1/tokens", "application/json", """
                        {"name": "test-agent", "roles": ["cluster"], "services": ["*"], "environments": ["test"],
                         "expiresAt": "2026-07-01T00:00:00Z"}
                        """)
                .body()
                .required("secret")
                .asString();

        assertThat(runs(enforcer.api().as(token), "production", A, "10:00").status())
                .isEqualTo(403);
        assertThat(history("production")).isEmpty();
    }

    @Test
    void ciCannotSpeakAsTheCluster() {
        Answer answer = tell(
                ci,
                "{\"service\": \"liar\", \"environment\": \"prod\", \"digest\": \"%s\", \"source\": \"CLUSTER\"}"
                        .formatted(A));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail()).startsWith("`source` CLUSTER needs the role cluster");
        assertThat(history("liar")).isEmpty();
    }

    @Test
    void whoIsBothSaysWhichOneSpeaks() {
        String said = "{\"service\": \"both\", \"environment\": \"prod\", \"digest\": \"%s\"%s}";
        Answer unsaid = tell(enforcer.api(), said.formatted(A, ""));
        Answer asCluster = tell(enforcer.api(), said.formatted(A, ", \"source\": \"CLUSTER\""));

        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.detail())
                .isEqualTo("`source` is missing, and the token is for both;"
                        + " write CI or CLUSTER, or use a token for one");
        assertThat(asCluster.body().at("/deployment/confirmedAt").asString()).isEqualTo(NOW.toString());
    }

    @Test
    void whoeverIsNeitherIsRefused() {
        Api platform = enforcer.api().as(enforcer.token("engineer", Role.PLATFORM));

        assertThat(runs(platform, "neither", A, "10:00").status()).isEqualTo(403);
        assertThat(runs(enforcer.api().anonymous(), "neither", A, "10:00").status())
                .isEqualTo(401);
        assertThat(history("neither")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{}| `service` is missing; name the service",
                "{\"service\": \"a\"}| `environment` is missing; name the environment",
                "{\"service\": \"a\", \"environment\": \"b/c\"}| `environment` is not a name; use letters,",
                "{\"service\": \"a\", \"environment\": \"b\"}| `digest` is missing; name the artifact,",
                "{\"service\": \"a\", \"environment\": \"b\", \"digest\": \"latest\"}| `digest` is not one; write algorithm",
                "{\"service\": \"a\", \"environment\": \"b\", \"digest\": \"sha256:aaaaaaaa\", \"at\": \"2026-06-20T12:00:01Z\"}| `at` is 2026-06-20T12:00:01Z, which is in the future",
                "{\"service\": \"a\", \"environment\": \"b\", \"digest\": \"sha256:aaaaaaaa\", \"at\": \"1999-12-31T23:59:59Z\"}| `at` is 1999-12-31T23:59:59Z, dates before 2000",
                "{\"service\": \"a\", \"environment\": \"b\", \"digest\": \"sha256:aaaaaaaa\", \"source\": \"ME\"}| The body cannot be read at line 1,",
            })
    void aBadWordIsRefusedWithWhatToDo(String body, String detail) {
        Answer answer = tell(ci, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith(detail);
    }

    @Test
    void aBadListIsRefusedWithWhatToDo() {
        assertThat(list("limit=0").detail()).isEqualTo("`limit` is 0; ask for 1 to 500 rows");
        assertThat(list("after=999999").detail())
                .isEqualTo("`after` is not a run; use the `next` of the page before, or leave it out");
        assertThat(list("service=%00").detail()).startsWith("`service` is not a name;");
        assertThat(list("limit=many").status()).isEqualTo(400);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-20T" + time + ":00Z");
    }

    private static Answer runs(Api api, String service, String digest, String time) {
        return say(api, service, digest, "\"at\": \"" + at(time) + "\"");
    }

    private static Answer ended(Api api, String service, String digest, String time) {
        return say(api, service, digest, "\"ended\": true, \"at\": \"" + at(time) + "\"");
    }

    private static Answer say(Api api, String service, String digest, String more) {
        return tell(
                api,
                "{\"service\": \"%s\", \"environment\": \"prod\", \"digest\": \"%s\", %s}"
                        .formatted(service, digest, more));
    }

    private static Answer tell(Api api, String json) {
        return api.post("/api/v1/deployments", "application/json", json);
    }

    private static List<Running> running(String service) {
        return enforcer.bean(Deployments.class).running("prod").stream()
                .filter(one -> one.service().equals(service))
                .toList();
    }

    private static Answer list(String query) {
        return enforcer.api().get("/api/v1/deployments?" + query);
    }

    private static List<String> digests(Answer page) {
        return StreamSupport.stream(page.body().path("rows").spliterator(), false)
                .map(row -> row.path("digest").asString())
                .toList();
    }

    private static List<String> history(String service) {
        return StreamSupport.stream(
                        list("service=" + service).body().path("rows").spliterator(), false)
                .map(row -> row.path("digest").asString() + " "
                        + row.path("confirmedAt")
                                .asString(row.path("deployedAt").asString())
                        + (row.path("current").asBoolean() ? " current" : ""))
                .toList();
    }
}
