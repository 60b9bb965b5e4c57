package dev.plimsoll.enforcer.git;

import dev.plimsoll.enforcer.StartupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.springframework.util.FileSystemUtils;

/** A bare clone, only ever a copy: whatever an earlier process left there is thrown away, and so is it after a failure. */
final class GitClone implements AutoCloseable {

    private static final String FETCHED = "refs/plimsoll/policy";

    private final GitProperties properties;
    private final Path parent;
    private final Path folder;

    GitClone(GitProperties properties) {
        this.properties = properties;
        this.parent = parent(properties);
        this.folder = parent.resolve("policy.git");
        discard();
    }

    private static Path parent(GitProperties properties) {
        Path given = properties.cloneFolder();
        try {
            return given == null ? Files.createTempDirectory("plimsoll-git") : given;
        } catch (IOException unwritable) {
            throw new StartupFailure(
                    "There is no place for a clone of plimsoll.git.url: " + unwritable,
                    "Set plimsoll.git.clone to a folder that this user can write to.",
                    unwritable);
        }
    }

    /** The newest commit of the branch as the remote tells it, wherever it was before and whatever is kept here. */
    ObjectId fetch() throws IOException, GitAPIException {
        String branch = Constants.R_HEADS + properties.branch();
        try (Repository repository = open();
                Git git = new Git(repository)) {
            FetchCommand fetch = git.fetch()
                    .setRemote(properties.url())
                    .setRefSpecs(new RefSpec("+" + branch + ":" + FETCHED))
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setTimeout((int) properties.timeout().toSeconds());
            if (properties.token() != null) {
                fetch.setCredentialsProvider(
                        new UsernamePasswordCredentialsProvider(properties.username(), properties.token()));
            }
            Ref newest = fetch.call().getAdvertisedRef(branch);
            if (newest == null) {
                throw new IOException("there is no " + branch);
            }
            return newest.getObjectId();
        }
    }

    Checked read(ObjectId commit) throws IOException {
        try (Repository repository = open();
                RevWalk walk = new RevWalk(repository)) {
            return CommitReader.read(properties, repository, walk.parseCommit(commit));
        }
    }

    private Repository open() throws IOException {
        Repository repository =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        if (!Files.exists(folder.resolve(Constants.HEAD))) {
            repository.create(true);
            configure(repository.getConfig());
        }
        return repository;
    }

    /** Redirected, the token would be sent to somebody else. */
    private void configure(StoredConfig config) throws IOException {
        config.setString("http", null, "followRedirects", properties.token() == null ? "initial" : "false");
        if (properties.allowedSigners() != null) {
            config.setString(
                    "gpg",
                    "ssh",
                    "allowedSignersFile",
                    properties.allowedSigners().toAbsolutePath().toString());
        }
        config.save();
    }

    void discard() {
        discard(folder);
    }

    private static void discard(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    @Override
    public void close() {
        discard();
        if (properties.cloneFolder() == null) {
            discard(parent);
        }
    }
}
