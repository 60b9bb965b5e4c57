package dev.plimsoll.enforcer.git;

import dev.plimsoll.enforcer.StartupFailure;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The repository with the policy.
 *
 * @param url absent is none
 * @param every how long to wait after a look
 * @param folder where in the repository the files are; absent is its root
 * @param cloneFolder a local folder of this replica alone; absent is a temporary one
 * @param username that goes with {@code token}
 * @param token the password for https
 * @param timeout of one step of a fetch
 * @param webhookSecret absent is no webhook
 * @param allowedSigners an OpenSSH allowed_signers file; present is that only commits signed by one of them are taken
 */
@ConfigurationProperties("plimsoll.git")
record GitProperties(
        @Nullable String url,
        @DefaultValue("main") String branch,
        @DefaultValue("30s") Duration every,
        @DefaultValue("") String folder,
        @Name("clone") @Nullable Path cloneFolder,
        @DefaultValue("x-access-token") String username,
        @Nullable String token,
        @DefaultValue("30s") Duration timeout,
        @Nullable String webhookSecret,
        @Nullable Path allowedSigners) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    GitProperties {
        folder = folder.replaceAll("^/+|/+$", "");
    }

    /** @throws StartupFailure where something is set that cannot work */
    GitProperties checked() {
        URIish remote = remote();
        if (remote.getPass() != null) {
            throw new StartupFailure(
                    "plimsoll.git.url has a password in it.", "Set it as plimsoll.git.token, which no log shows.");
        }
        if (token != null && !isSafeFor(remote)) {
            throw new StartupFailure(
                    "plimsoll.git.token is set, but plimsoll.git.url is not https.",
                    "Use an https URL, or leave the token out.");
        }
        if (every.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new StartupFailure(
                    "plimsoll.git.every or plimsoll.git.timeout is shorter than a second.",
                    "Set it to a duration such as 30s.");
        }
        if (!Repository.isValidRefName("refs/heads/" + branch)) {
            throw new StartupFailure("plimsoll.git.branch is no branch: " + branch, "Set it to a name such as main.");
        }
        if (allowedSigners != null && !Files.isReadable(allowedSigners)) {
            throw new StartupFailure(
                    "The file of plimsoll.git.allowed-signers cannot be read: " + allowedSigners,
                    "Check the path; the format is that of ssh-keygen's allowed_signers.");
        }
        return this;
    }

    private URIish remote() {
        try {
            URIish remote = new URIish(url);
            boolean local = remote.getScheme() == null || "file".equals(remote.getScheme());
            if (local || remote.getHost() != null) {
                return remote;
            }
            throw noUrl();
        } catch (URISyntaxException malformed) {
            throw noUrl();
        }
    }

    private static StartupFailure noUrl() {
        return new StartupFailure(
                "plimsoll.git.url is no URL of a Git repository.",
                "Set it as `git clone` takes it, as in https://git.acme.com/platform/policy.git .");
    }

    private static boolean isSafeFor(URIish remote) {
        return "https".equals(remote.getScheme())
                || "http".equals(remote.getScheme()) && OWN_MACHINE.contains(String.valueOf(remote.getHost()));
    }

    /** What the commits of one policy have in common. */
    String origin() {
        return url + "#" + branch + (folder.isEmpty() ? "" : ":" + folder);
    }

    String path(String file) {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return origin();
    }
}
