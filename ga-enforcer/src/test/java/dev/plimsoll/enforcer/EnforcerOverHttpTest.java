package dev.plimsoll.enforcer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnforcerOverHttpTest {

    private static final Path RELEASES = Path.of("../examples/data/releases.csv");
    private static final Path SBOMS = Path.of("../examples/data/sboms");
    private static final String BOOT = "pkg:maven/org.springframework.boot/spring-boot";

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static Api api;

    @BeforeAll
    static void start() throws IOException {
        enforcer = OwnEnforcer.start(folder);
        api = enforcer.api();
        assertThat(api.post("/api/v1/releases:import", "text/csv", RELEASES)
                        .body()
                        .path("rows")
                        .asInt())
                .isEqualTo(1923);
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void theSameImportChangesNothing() throws IOException {
        Answer again = api.post("/api/v1/releases:import", "text/csv", RELEASES);

        assertThat(again.body().path("changed").asInt()).isZero();
        assertThat(again.body().path("catalogueVersion").asInt()).isEqualTo(1);
    }

    @Test
    void badLinesOfAnImportAreNamedAndNothingIsWritten() {
        Answer answer = api.post("/api/v1/releases:import", "text/csv", """
                purl,version,released_at
                pkg:maven/org.acme/core,9.9.9,2020-01-01T00:00:00Z
                pkg:maven/org.acme/core,1.0,2020-13-01
                core,1.0,2020-01-01T00:00:00Z
                pkg:maven/org.acme/core,1.0
                """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail())
                .startsWith(
                        "The CSV has bad lines: line 3: `2020-13-01` is not an instant such as 2026-06-10T17:10:30Z;"
                                + " line 4: `core` is not a package URL (")
                .endsWith(
                        "; line 5: this has 2 cells instead of 3; correct these lines and send the whole file again, nothing was"
                                + " written");
        assertThat(api.get("/healthz").body().path("catalogueVersion").asInt()).isEqualTo(1);
    }

    @Test
    void allEighteenRealSbomsAreTakenAndDecided() throws IOException {
        List<Path> sboms;
        try (Stream<Path> files = Files.list(SBOMS)) {
            sboms = files.sorted().toList();
        }
        assertThat(sboms).hasSize(18);
        for (Path sbom : sboms) {
            String service = sbom.getFileName().toString().replace(".cdx.json", "");
            String digest = "sha256:" + "%064x".formatted(service.hashCode() & 0xffffffffL);
            Answer put = api.put(
                    "/api/v1/artifacts/" + digest + "/sbom?service=" + service + "&team=examples",
                    BodyPublishers.ofFile(sbom));
            assertThat(put.status()).as(put.detail()).isEqualTo(201);

            Answer decision = api.decide("{\"service\": \"%s\", \"digest\": \"%s\"}".formatted(service, digest));
            assertThat(decision.status()).isEqualTo(200);
            assertThat(decision.body().path("decision").asString()).isEqualTo("DENY");
            assertThat(decision.body().at("/summary/governed").asInt()).isPositive();

            String id = decision.body().path("id").asString();
            assertThat(api.get("/api/v1/decisions/" + id).body()).isEqualTo(decision.body());
        }
    }

    @Test
    void anotherSbomForADigestIsAConflictTheSameIsNot() {
        String path = "/api/v1/artifacts/sha256:0123456789abcdef/sbom?service=conflict&team=a";
        String one = sbom(BOOT + "@3.5.14");

        assertThat(api.put(path, one).status()).isEqualTo(201);
        assertThat(api.put(path, one).status()).isEqualTo(200);
        Answer other = api.put(path, sbom(BOOT + "@3.5.15"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.detail()).startsWith("sha256:0123456789abcdef already has another SBOM; build again");
        Answer stranger = api.put(path.replace("conflict", "stranger"), one);
        assertThat(stranger.status()).isEqualTo(409);
        assertThat(stranger.detail()).startsWith("sha256:0123456789abcdef belongs to the service conflict;");
    }

    @Test
    void nestedComponentsCountTheArtifactItselfDoesNot() {
        Answer put = api.put("/api/v1/artifacts/sha256:00000000000nested/sbom?service=nested", """
                {"bomFormat": "CycloneDX", "specVersion": "1.2",
                 "metadata": {"component": {"purl": "pkg:maven/org.acme/self@1"}},
                 "components": [{"purl": "pkg:maven/a/outer@1", "components": [{"purl": "pkg:maven/a/inner@1"}]},
                                {"type": "file", "name": "README"}, {"purl": "pkg:maven/a/tomcat@1", "scope": "excluded"}]}
                """);

        assertThat(put.body().path("components").asInt()).isEqualTo(2);
    }

    @Test
    void aLibraryWithoutAPackageUrlIsNeverSilentlyCompliant() {
        api.put("/api/v1/artifacts/sha256:000000unnamed/sbom?service=unnamed", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "components": [{"type": "library", "purl": "%s@3.5.16"},
                                {"type": "library", "group": "org.apache.logging.log4j", "name": "log4j-core", "version": "2.14.1"}]}
                """.formatted(BOOT));

        Answer decision = api.decide("{\"service\": \"unnamed\", \"digest\": \"sha256:000000unnamed\"}");

        assertThat(decision.body().path("decision").asString()).isEqualTo("ALLOW_WITH_WARNINGS");
        assertThat(decision.body().path("findings").toString()).contains("org.apache.logging.log4j:log4j-core@2.14.1");
    }

    @Test
    void nobodyIsLetThroughOnWhatAnotherServicePublished() {
        api.put("/api/v1/artifacts/sha256:000000theirs/sbom?service=theirs", """
                {"bomFormat": "CycloneDX", "components": [{"purl": "%s@3.5.16"}]}
                """.formatted(BOOT));

        Answer decision = api.decide("{\"service\": \"mine\", \"digest\": \"sha256:000000theirs\"}");

        assertThat(decision.status()).isEqualTo(409);
        assertThat(decision.body().toString()).contains("was published by theirs, not by mine");
    }

    @Test
    void aWithdrawnReleaseIsRefusedAndTheBestOtherNamed() {
        String question =
                "{\"service\": \"x\", \"components\": [\"pkg:maven/io.netty/netty-common@4.2.7.Final\"], \"dryRun\": true}";
        assertThat(api.decide(question).body().at("/findings/0/status").asString())
                .isEqualTo("COMPLIANT");

        api.post("/api/v1/releases/withdraw", "application/json", """
                {"library": "pkg:maven/io.netty/netty-common", "version": "4.2.7.Final", "reason": "it loses data"}
                """);

        Answer decision = api.decide(question);
        assertThat(decision.body().path("decision").asString()).isEqualTo("DENY");
        assertThat(decision.body().at("/findings/0/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(decision.body().at("/findings/0/floor").asString()).isEqualTo("4.2.6.Final");
    }

    @Test
    void anUnknownDigestIsUnknownNotAllowed() {
        Answer decision = api.decide("{\"service\": \"x\", \"digest\": \"sha256:ffffffff\"}");

        assertThat(decision.body().path("decision").asString()).isEqualTo("ALLOW_WITH_WARNINGS");
        assertThat(decision.body().at("/findings/0/rule").asString()).isEqualTo("standards");
        assertThat(decision.body().at("/findings/1/rule").asString()).isEqualTo("evidence");
        assertThat(decision.body().at("/findings/1/status").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void aDryRunIsNotStored() {
        Answer decision =
                api.decide("{\"service\": \"x\", \"components\": [\"" + BOOT + "@3.5.15\"], \"dryRun\": true}");

        assertThat(decision.body().path("decision").asString()).isEqualTo("ALLOW");
        assertThat(api.get("/api/v1/decisions/" + decision.body().path("id").asString())
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{}| `service` is missing; name the service that is to be deployed",
                "{\"service\": \"x\"}| The question names no artifact; give its `digest`, or with `dryRun` its `components`",
                "{\"service\": \"x\", \"components\": []}| `components` is given without `dryRun`; add \"dryRun\": true, or upload the SBOM and ask by `digest`",
                "{\"service\": \"x\", \"digest\": \"sha256:1\", \"at\": \"2026-01-01T00:00:00Z\"}| `at` is given without `dryRun`; add \"dryRun\": true, or leave `at` out",
                "{\"service\": \"x\", \"digest\": \"a\", \"components\": [], \"dryRun\": true}| The question gives both `digest` and `components`; leave one of them out",
                "{\"service\": \"x\", \"digest\": \"a\", \"point\": \"later\"}| `point` is later; use build, deploy, admission or background",
                "{\"service\": \"x\", \"at\": \"noon\"}| The body cannot be read at line 1, column 24: `at` has a value that does not fit; send a JSON object as the guide shows it",
                "{\"service\": }| The body cannot be read at line 1, column 13: Unexpected character ('}' (code 125)): expected a value; send a JSON object as the guide shows it",
            })
    void aBadQuestionIsRefusedWithWhatToDo(String question, String detail) {
        Answer answer = api.decide(question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).isEqualTo(detail);
    }

    @Test
    void anArtifactIsTooOldToDeployTwoWeeksAfterItWasPublished() {
        String digest = "sha256:00000000000000000d";
        api.put("/api/v1/artifacts/" + digest + "/sbom?service=old", sbom("pkg:maven/org.slf4j/slf4j-api@2.0.16"));
        String question = "{\"service\": \"old\", \"digest\": \"" + digest + "\", \"at\": \"%s\", \"dryRun\": true}";

        Answer before = api.decide(question.formatted("2026-07-04T11:59:59Z"));
        assertThat(before.body().path("decision").asString()).isEqualTo("ALLOW_WITH_WARNINGS");
        assertThat(before.body().path("validUntil").asString()).isEqualTo("2026-07-04T12:00:00Z");
        Answer after = api.decide(question.formatted("2026-07-04T12:00:00Z"));
        assertThat(after.body().path("decision").asString()).isEqualTo("DENY");
        assertThat(after.body().at("/findings/0/rule").asString()).isEqualTo("build-horizon");
        assertThat(after.body().at("/findings/0/behindSince").asString()).isEqualTo("2026-07-04T12:00:00Z");
    }

    @Test
    void aBadSbomIsRefusedWithItsPlace() {
        String path = "/api/v1/artifacts/sha256:00000000000broken/sbom?service=broken";

        assertThat(api.put(path, "{\"bomFormat\": \"CycloneDX\",\n \"components\": [}")
                        .detail())
                .startsWith("The SBOM cannot be read at line 2, column 17: ");
        assertThat(api.put(path, "{}").detail()).startsWith("The SBOM has no `\"bomFormat\": \"CycloneDX\"`");
        assertThat(api.put(path, "").detail()).startsWith("The SBOM is empty");
        Answer xml = api.put(path, "<?xml version=\"1.0\"?><bom/>");
        assertThat(xml.status()).isEqualTo(415);
        assertThat(xml.detail()).startsWith("The SBOM is XML, only JSON is read; let the tool write JSON");
        assertThat(api.put(path, "[".repeat(100_000)).detail()).startsWith("The SBOM cannot be read");
        assertThat(api.put("/api/v1/artifacts/latest/sbom?service=broken", "{}").detail())
                .startsWith("`latest` is not a digest;");
        assertThat(api.put(path.substring(0, path.indexOf('?')), "{}").detail()).contains("service");
    }

    @Test
    void aBodyOver20MebibytesIsRefused() {
        byte[] huge = new byte[(20 << 20) + 1];
        String path = "/api/v1/artifacts/sha256:0000000000000huge/sbom?service=huge";

        Answer announced = api.put(path, BodyPublishers.ofByteArray(huge));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.detail()).startsWith("The body is larger than 20 MiB;");
        Answer chunked = api.put(path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)));
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void nulAndEndlessVersionsAreRefusedOrUnknownNotAFailure() {
        assertThat(api.decide("{\"service\": \"a\\u0000\", \"digest\": \"sha256:1\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.put("/api/v1/artifacts/sha256:00000000000000a0/sbom?service=nul", sbom("pkg:maven/a/b@1\\u0000"))
                        .status())
                .isEqualTo(400);
        Answer endless = api.decide("{\"service\": \"a\", \"components\": [\"%s@%s\"], \"dryRun\": true}"
                .formatted(BOOT, "9".repeat(1_000_000)));
        assertThat(endless.body().at("/findings/0/status").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void anUnknownAddressIsAProblemToo() {
        Answer answer = api.get("/api/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.detail())
                .isEqualTo("GET /api/v1/nothing is not part of the API; check the method and the path");
    }

    static String sbom(String... purls) {
        String components = Stream.of(purls)
                .map(purl -> "{\"purl\": \"" + purl + "\"}")
                .collect(java.util.stream.Collectors.joining(", "));
        return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [" + components + "]}";
    }
}
