package dev.plimsoll.enforcer.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.enforcer.OwnEnforcer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
final class GitAtStartTest {

    @TempDir
    Path folder;

    private OwnGit git;

    @BeforeEach
    void create() throws GitAPIException {
        git = OwnGit.at(folder.resolve("policy"));
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void theLastGoodCommitHoldsWhereTheRemoteIsGone(CapturedOutput log) throws IOException, GitAPIException {
        String good = git.commitPolicy("mode: warn\n");
        try (OwnEnforcer enforcer = start()) {
            assertThat(policy(enforcer).at("/commit/id").asString()).isEqualTo(good);
        }
        FileSystemUtils.deleteRecursively(git.folder());

        try (OwnEnforcer enforcer = start()) {
            assertThat(policy(enforcer).at("/commit/id").asString()).isEqualTo(good);
            assertThat(policy(enforcer).path("version").asLong()).isEqualTo(1);
            assertThat(policy(enforcer).at("/looks/lookedAt").isNull()).isTrue();
            assertThat(policy(enforcer).at("/looks/trouble").asString()).isNotBlank();
            assertThat(log)
                    .contains("Starting with the last good commit of " + git.url() + "#main, " + good.substring(0, 7)
                            + " plimsoll.yml");
        }
    }

    @Test
    void theLastGoodCommitHoldsWhereABadOneCameSince() throws IOException, GitAPIException {
        String good = git.commitPolicy("mode: warn\n");
        start().close();
        String bad = git.commitPolicy("mood: warn\n");

        try (OwnEnforcer enforcer = start()) {
            assertThat(policy(enforcer).at("/commit/id").asString()).isEqualTo(good);
            assertThat(policy(enforcer).at("/looks/refused/commit").asString()).isEqualTo(bad);
        }
    }

    @Test
    void withoutAnyGoodCommitNothingStarts() throws IOException, GitAPIException {
        String bad = git.commitPolicy("mood: warn\n");

        assertThatThrownBy(this::start)
                .rootCause()
                .hasMessageContaining("none has been in force before:\n\n" + bad.substring(0, 7)
                        + " plimsoll.yml:1:1: `mood` is not a key of a policy; did you mean `mode`?");
        git.commitPolicy("mode: warn\n");
        start().close();
    }

    @Test
    void withoutTheBranchNothingStarts() throws IOException, GitAPIException {
        git.commitPolicy("mode: warn\n");

        assertThatThrownBy(() -> start("--plimsoll.git.branch=release"))
                .rootCause()
                .hasMessageContaining("#release cannot be looked at (")
                .hasMessageContaining("refs/heads/release");
    }

    @Test
    void aFileAndARepositoryAreOneTooMany() throws IOException, GitAPIException {
        git.commitPolicy("mode: warn\n");
        Path file = Files.writeString(folder.resolve("plimsoll.yml"), "mode: warn\n");

        assertThatThrownBy(() -> start("--plimsoll.policy=" + file))
                .rootCause()
                .hasMessage("plimsoll.policy and plimsoll.git.url are both set, but there is one policy.");
    }

    @Test
    void theFilesMayBeInAFolderOfAnotherBranch() throws IOException, GitAPIException {
        git.write("gate/prod/plimsoll.yml", "mode: warn\n").commit("In a folder");

        try (OwnEnforcer enforcer = start("--plimsoll.git.folder=/gate/prod/")) {
            assertThat(policy(enforcer).at("/looks/source").asString()).isEqualTo(git.url() + "#main:gate/prod");
        }
        assertThatThrownBy(this::start)
                .rootCause()
                .hasMessageContaining(" plimsoll.yml: there is no such file; add it, or set plimsoll.git.folder");
    }

    @Test
    void aCloneThatWasKilledHalfWayIsMended() throws IOException, GitAPIException {
        git.commitPolicy("mode: warn\n");
        Path clone = folder.resolve("clone");
        try (OwnEnforcer enforcer = start("--plimsoll.git.clone=" + clone)) {
            assertThat(clone.resolve("policy.git/HEAD")).exists();
            FileSystemUtils.copyRecursively(clone, folder.resolve("killed"));
        }
        FileSystemUtils.copyRecursively(folder.resolve("killed"), clone);
        breakAllObjects(clone.resolve("policy.git"));
        Files.writeString(clone.resolve("policy.git/refs/plimsoll/policy.lock"), "");
        String next = git.commitPolicy("mode: enforce\n");

        try (OwnEnforcer enforcer = start("--plimsoll.git.clone=" + clone)) {
            assertThat(policy(enforcer).at("/commit/id").asString()).isEqualTo(next);
            assertThat(policy(enforcer).at("/looks/trouble").isNull()).isTrue();
        }
    }

    @Test
    void aCloneThatBreaksIsMadeAnew() throws IOException, GitAPIException {
        git.commitPolicy("mode: warn\n");
        Path clone = folder.resolve("clone");
        try (OwnEnforcer enforcer = start("--plimsoll.git.clone=" + clone)) {
            breakAllObjects(clone.resolve("policy.git"));
            Files.writeString(clone.resolve("policy.git/refs/plimsoll/policy.lock"), "");
            String next = git.commitPolicy("mode: enforce\n");

            pull(enforcer);
            JsonNode second = pull(enforcer);

            assertThat(second.at("/commit/id").asString()).isEqualTo(next);
            assertThat(second.at("/looks/trouble").isNull()).isTrue();
        }
    }

    @Test
    void aTemporaryCloneIsTidiedAway() throws IOException, GitAPIException {
        git.commitPolicy("mode: warn\n");
        try (OwnEnforcer enforcer = start()) {
            assertThat(temporaryClones()).hasSize(1);
        }
        assertThat(temporaryClones()).isEmpty();
    }

    /** Those of this test: others may come and go beside it. */
    private List<Path> temporaryClones() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("plimsoll-git"))
                    .filter(file -> fetched(file).contains(git.folder().toString()))
                    .toList();
        }
    }

    private static String fetched(Path clone) {
        try {
            return Files.readString(clone.resolve("policy.git/FETCH_HEAD"));
        } catch (IOException none) {
            return "";
        }
    }

    private static void breakAllObjects(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository.resolve("objects"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
    }

    private OwnEnforcer start(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--plimsoll.git.url=" + git.url());
        all.add("--plimsoll.git.every=1h");
        return OwnEnforcer.start(folder.resolve("postgres"), all.toArray(String[]::new));
    }

    private static JsonNode policy(OwnEnforcer enforcer) {
        return enforcer.api().get("/api/v1/policy").body();
    }

    private static JsonNode pull(OwnEnforcer enforcer) {
        return enforcer.api()
                .post("/api/v1/policy:pull", "application/json", "")
                .body();
    }
}
