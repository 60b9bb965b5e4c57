package dev.plimsoll.enforcer.git;

import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.catalogue.Awaited;
import dev.plimsoll.enforcer.catalogue.CatalogueStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class GitPolicyTest {

    private static final String HEADER = "purl,version,released_at,withdrawn_at,withdrawn_because\n";

    @TempDir
    static Path folder;

    private static OwnGit git;
    private static OwnEnforcer enforcer;
    private static Api api;

    @BeforeAll
    static void start() throws IOException, GitAPIException {
        git = OwnGit.at(folder.resolve("policy"));
        git.commitPolicy("mode: enforce\n");
        enforcer = OwnEnforcer.start(
                folder.resolve("postgres"), "--plimsoll.git.url=" + git.url(), "--plimsoll.git.every=1s");
        api = enforcer.api();
    }

    @AfterAll
    static void stop() {
        enforcer.close();
        git.close();
    }

    @BeforeEach
    void beginWithSomethingGood() throws IOException, GitAPIException {
        Files.deleteIfExists(git.folder().resolve("releases.csv"));
        Files.deleteIfExists(git.folder().resolve("plimsoll.yml"));
        String good = git.commitPolicy("mode: enforce\nhorizon: 14d\n");
        assertThat(pull().at("/commit/id").asString()).isEqualTo(good);
    }

    @Test
    void aCommitIsInForceWithinThePoll() throws IOException, GitAPIException {
        String commit = git.commitPolicy("mode: warn\n");

        Awaited.within(
                Duration.ofSeconds(5),
                () -> policy().at("/commit/id").asString().equals(commit));
        assertThat(policy().at("/commit/author").asString()).isEqualTo("Ada <ada@acme.com>");
        assertThat(policy().at("/commit/subject").asString()).isEqualTo("Changes the policy");
        assertThat(policy().path("since").asString()).isEqualTo(NOW.toString());
        assertThat(policy().at("/looks/source").asString()).isEqualTo(git.url() + "#main");
        assertThat(api.get("/healthz").body().path("policyVersion").asLong())
                .isEqualTo(policy().path("version").asLong());
    }

    @Test
    void aTypoIsRefusedWithItsPlaceUntilItIsCorrected() throws IOException, GitAPIException {
        JsonNode before = policy();

        String bad = git.commitPolicy("mode: enforce\n\nhorizon: 14d\nunknwon: warn\nmode2: 3\n");

        JsonNode refused = pull();
        assertThat(refused.path("version")).isEqualTo(before.path("version"));
        assertThat(refused.path("commit")).isEqualTo(before.path("commit"));
        assertThat(refused.at("/looks/refused/commit").asString()).isEqualTo(bad);
        assertThat(refused.at("/looks/refused/mistakes")).hasSize(2);
        assertThat(refused.at("/looks/refused/mistakes/0").asString())
                .startsWith(bad.substring(0, 7) + " plimsoll.yml:4:1: `unknwon` is not a key of a policy;")
                .contains("did you mean `unknown`");
        assertThat(refused.at("/looks/refused/mistakes/1").asString())
                .startsWith(bad.substring(0, 7) + " plimsoll.yml:5:1: ");

        String corrected = git.commitPolicy("mode: enforce\n\nhorizon: 14d\nunknown: warn\n");

        JsonNode good = pull();
        assertThat(good.at("/commit/id").asString()).isEqualTo(corrected);
        assertThat(good.at("/looks/refused").isNull()).isTrue();
    }

    @Test
    void aBadRowRefusesTheGoodPolicyOfTheSameCommit() throws IOException, GitAPIException {
        long catalogue = catalogueVersion();
        JsonNode before = policy();

        String bad = git.write("releases.csv", HEADER + """
                        pkg:maven/org.acme/half,1.0,2026-06-01T00:00:00Z
                        pkg:maven/org.acme/half,1.1,yesterday
                        """).commitPolicy("mode: off\n");

        JsonNode refused = pull();
        assertThat(refused.at("/looks/refused/mistakes/0").asString())
                .isEqualTo(bad.substring(0, 7)
                        + " releases.csv:3: `yesterday` is not an instant such as 2026-06-10T17:10:30Z");
        assertThat(refused.path("version")).isEqualTo(before.path("version"));
        assertThat(releases("half")).isEmpty();
        assertThat(catalogueVersion()).isEqualTo(catalogue);
    }

    @Test
    void aTypoRefusesTheGoodReleasesOfTheSameCommit() throws IOException, GitAPIException {
        git.write("releases.csv", HEADER + "pkg:maven/org.acme/other-half,1.0,2026-06-01T00:00:00Z\n")
                .commitPolicy("mood: off\n");

        assertThat(pull().at("/looks/refused/mistakes")).hasSize(1);
        assertThat(releases("other-half")).isEmpty();
    }

    @Test
    void policyAndReleasesComeTogether() throws IOException, GitAPIException {
        String commit = git.write("releases.csv", HEADER + """
                        pkg:maven/org.acme/whole,1.0,2026-05-01T00:00:00Z
                        pkg:maven/org.acme/whole,1.1,2026-05-02T00:00:00Z,2026-05-03T00:00:00Z,"loses orders, ACME-42"
                        """)
                .commitPolicy("governed:\n  - library: pkg:maven/org.acme/whole\n");

        assertThat(pull().at("/commit/id").asString()).isEqualTo(commit);

        assertThat(releases("whole")).hasSize(2);
        assertThat(releases("whole").at("/0/withdrawnBecause").asString()).isEqualTo("loses orders, ACME-42");
        Awaited.within(Duration.ofSeconds(5), () -> api.decide(
                        "{\"service\": \"x\", \"components\": [\"pkg:maven/org.acme/whole@1.1\"], \"dryRun\": true}")
                .body()
                .at("/findings/0/status")
                .asString()
                .equals("WITHDRAWN"));
    }

    @Test
    void theSameReleasesAgainAreNoChange() throws IOException, GitAPIException {
        git.write("releases.csv", HEADER + "pkg:maven/org.acme/same,1.0,2026-05-01T00:00:00Z\n")
                .commitPolicy("mode: off\n");
        pull();
        long before = catalogueVersion();

        String commit = git.commitPolicy("mode: warn\n");

        assertThat(pull().at("/commit/id").asString()).isEqualTo(commit);
        assertThat(catalogueVersion()).isEqualTo(before);
    }

    @Test
    void aRewrittenBranchIsFollowed() throws IOException, GitAPIException {
        long before = policy().path("version").asLong();
        git.commitPolicy("mode: warn\nhorizon: 7d\n");
        assertThat(pull().path("version").asLong()).isNotEqualTo(before);

        git.forgetTheLastCommit();
        assertThat(pull().path("version").asLong()).isEqualTo(before);

        String other = git.commitPolicy("mode: warn\nhorizon: 8d\n");
        assertThat(pull().at("/commit/id").asString()).isEqualTo(other);
    }

    @Test
    void aLinkIsNotFollowed() throws IOException, GitAPIException {
        Files.delete(git.folder().resolve("plimsoll.yml"));
        git.write("real.yml", "mode: off\n");
        Files.createSymbolicLink(git.folder().resolve("plimsoll.yml"), Path.of("real.yml"));
        String commit = git.commit("Links");

        assertThat(pull().at("/looks/refused/mistakes/0").asString())
                .isEqualTo(
                        commit.substring(0, 7) + " plimsoll.yml: this is a link or a folder; commit the file itself");
    }

    @Test
    void aPolicyThatIsTooLargeIsNotEvenRead() throws IOException, GitAPIException {
        git.commitPolicy("#".repeat((1 << 20) + 1));

        assertThat(pull().at("/looks/refused/mistakes/0").asString())
                .endsWith(" plimsoll.yml: this is larger than 1 MiB; commit less");
    }

    @Test
    void theTextInForceCanBeFetchedAndIsNotSentTwice() throws IOException, GitAPIException {
        git.commitPolicy("# für alle\nmode: warn\n");
        String sha256 = pull().path("sha256").asString();

        HttpResponse<String> text = api.raw("/api/v1/policy/text", request -> request);
        HttpResponse<String> again =
                api.raw("/api/v1/policy/text", request -> request.header("If-None-Match", "\"" + sha256 + "\""));

        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.body()).isEqualTo("# für alle\nmode: warn\n");
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/yaml;charset=UTF-8");
        assertThat(text.headers().firstValue("ETag")).hasValue("\"" + sha256 + "\"");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void thePolicyVersionOfADecisionLeadsToItsCommits() throws IOException, GitAPIException {
        String one = git.commitPolicy("mode: warn\nhorizon: 3d\n");
        long version = pull().path("version").asLong();
        String other = git.write("README.md", "Our policy").commit("Says what this is");
        pull();

        JsonNode found = api.get("/api/v1/policies/" + version).body();

        assertThat(found.at("/policy/text").asString()).isEqualTo("mode: warn\nhorizon: 3d\n");
        assertThat(found.at("/commits/0/commit/id").asString()).isEqualTo(other);
        assertThat(found.at("/commits/1/commit/id").asString()).isEqualTo(one);
        assertThat(api.get("/api/v1/policies/4711").detail()).startsWith("No policy has the number 4711;");
    }

    private static JsonNode pull() {
        return api.post("/api/v1/policy:pull", "application/json", "").body();
    }

    private static JsonNode policy() {
        return api.get("/api/v1/policy").body();
    }

    private static JsonNode releases(String artifact) {
        return api.get("/api/v1/releases?library=pkg:maven/org.acme/" + artifact)
                .body()
                .path("rows");
    }

    private static long catalogueVersion() {
        return enforcer.bean(CatalogueStore.class).version();
    }
}
