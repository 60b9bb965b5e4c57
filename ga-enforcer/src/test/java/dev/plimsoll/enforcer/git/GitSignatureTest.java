package dev.plimsoll.enforcer.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plimsoll.enforcer.OwnEnforcer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** With the real ssh-keygen and the real Git. */
final class GitSignatureTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void onlyWhatAnAllowedSignerSignedIsTaken(String kind) throws Exception {
        Path ada = key("ada", kind);
        Path eve = key("eve", kind);
        Path signers = folder.resolve("allowed_signers");
        Files.writeString(signers, "ada@acme.com namespaces=\"git\" " + Files.readString(publicKey(ada)));
        try (OwnGit git = OwnGit.at(folder.resolve("policy"))) {
            String good = signed(git, "mode: warn\n", ada);
            try (OwnEnforcer enforcer = start(git, signers)) {
                assertThat(pull(enforcer).at("/commit/id").asString()).isEqualTo(good);

                String unsigned = git.commitPolicy("mode: off\n");
                assertThat(mistake(pull(enforcer)))
                        .isEqualTo(unsigned.substring(0, 7)
                                + " has no SSH signature; sign it with `git commit -S` and gpg.format=ssh");

                String stranger = signed(git, "mode: off\nhorizon: 1d\n", eve);
                assertThat(mistake(pull(enforcer)))
                        .startsWith(
                                stranger.substring(0, 7) + " is not signed by one of plimsoll.git.allowed-signers (");
                assertThat(pull(enforcer).at("/commit/id").asString()).isEqualTo(good);

                Files.writeString(
                        signers, Files.readString(signers) + "eve@acme.com " + Files.readString(publicKey(eve)));
                assertThat(pull(enforcer).at("/commit/id").asString()).isEqualTo(stranger);
            }
        }
    }

    @Test
    void aSignatureOfSomethingElseIsNone() throws Exception {
        Path ada = key("ada", "ed25519");
        Path signers = folder.resolve("allowed_signers");
        Files.writeString(signers, "ada@acme.com " + Files.readString(publicKey(ada)));
        try (OwnGit git = OwnGit.at(folder.resolve("policy"))) {
            String good = signed(git, "mode: warn\n", ada);
            try (OwnEnforcer enforcer = start(git, signers)) {
                String forged = withTheSignatureOf(git, good, "mode: off\n");

                assertThat(mistake(pull(enforcer))).startsWith(forged.substring(0, 7) + " is not signed by one of");
                assertThat(pull(enforcer).at("/commit/id").asString()).isEqualTo(good);
            }
        }
    }

    /** Another tree under the headers of a signed commit. */
    private String withTheSignatureOf(OwnGit git, String signed, String policy)
            throws GitAPIException, IOException, InterruptedException {
        String unsigned = git.commitPolicy(policy);
        String tree =
                run(git.folder(), "git", "rev-parse", unsigned + "^{tree}").strip();
        String forged =
                run(git.folder(), "git", "cat-file", "commit", signed).replaceFirst("tree \\w+", "tree " + tree);
        Path file = Files.writeString(folder.resolve("forged"), forged);
        String id = run(git.folder(), "git", "hash-object", "-w", "-t", "commit", file.toString())
                .strip();
        run(git.folder(), "git", "update-ref", "refs/heads/main", id);
        return id;
    }

    private OwnEnforcer start(OwnGit git, Path signers) {
        return OwnEnforcer.start(
                folder.resolve("postgres"),
                "--plimsoll.git.url=" + git.url(),
                "--plimsoll.git.every=1h",
                "--plimsoll.git.allowed-signers=" + signers);
    }

    private Path key(String name, String kind) throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/ssh-keygen")).isExecutable();
        Path key = folder.resolve(name);
        run(folder, "ssh-keygen", "-q", "-t", kind, "-N", "", "-C", name, "-f", key.toString());
        return key;
    }

    private static Path publicKey(Path key) {
        return key.resolveSibling(key.getFileName() + ".pub");
    }

    private static String signed(OwnGit git, String policy, Path key) throws IOException, InterruptedException {
        git.write("plimsoll.yml", policy);
        List<String> commit = new ArrayList<>(List.of("git"));
        for (String setting : List.of(
                "user.name=Ada", "user.email=ada@acme.com", "gpg.format=ssh", "user.signingkey=" + publicKey(key))) {
            commit.addAll(List.of("-c", setting));
        }
        commit.addAll(List.of("commit", "-q", "-S", "-m", "Signed"));
        run(git.folder(), "git", "add", ".");
        run(git.folder(), commit.toArray(String[]::new));
        return run(git.folder(), "git", "rev-parse", "HEAD").strip();
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String mistake(JsonNode policy) {
        return policy.at("/looks/refused/mistakes/0").asString();
    }

    private static JsonNode pull(OwnEnforcer enforcer) {
        return enforcer.api()
                .post("/api/v1/policy:pull", "application/json", "")
                .body();
    }
}
