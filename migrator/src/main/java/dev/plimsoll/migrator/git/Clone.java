package dev.plimsoll.migrator.git;

import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.MigrationException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** A clone of one's own, in which files can be changed and committed without anybody's harm. */
public final class Clone implements AutoCloseable {
    private static final String NEWEST = "refs/remotes/origin/HEAD";

    private final Git git;
    private final ObjectId base;

    private Clone(Git git, ObjectId base) {
        this.git = git;
        this.base = base;
    }

    /**
     * Clones into a folder that does not exist yet; no more than the newest commit, unless an older one is asked for.
     *
     * @param revision a branch, a tag or a commit; without it the default branch
     */
    public static Clone of(String repository, @Nullable String revision, Path folder) throws IOException {
        try {
            Git git = Git.init().setDirectory(folder.toFile()).call();
            try {
                fetch(git, repository, revision);
                ObjectId base = base(git, repository, revision);
                git.checkout().setName(base.name()).call();
                git.submoduleInit().call();
                git.submoduleUpdate().call();
                return new Clone(git, base);
            } catch (GitAPIException | IOException | RuntimeException | URISyntaxException e) {
                git.close();
                throw e;
            }
        } catch (GitAPIException | JGitInternalException | URISyntaxException e) {
            throw new MigrationException(repository + " cannot be cloned: " + e.getMessage(), e);
        }
    }

    /** Its HEAD too, which is on no branch where it is the checkout of a pipeline. */
    private static void fetch(Git git, String repository, @Nullable String revision)
            throws GitAPIException, URISyntaxException {
        git.remoteAdd()
                .setName("origin")
                .setUri(new URIish(address(repository)))
                .call();
        if (!git.lsRemote().callAsMap().containsKey(Constants.HEAD)) {
            throw new MigrationException(repository + " has no commit yet");
        }
        FetchCommand fetch = git.fetch();
        if (revision == null) {
            fetch.setRefSpecs("+HEAD:" + NEWEST).setTagOpt(TagOpt.NO_TAGS).setDepth(1);
        } else {
            fetch.setRefSpecs("+HEAD:" + NEWEST, "+refs/heads/*:refs/remotes/origin/*")
                    .setTagOpt(TagOpt.FETCH_TAGS);
        }
        fetch.call();
    }

    private static ObjectId base(Git git, String repository, @Nullable String revision) throws IOException {
        List<String> names = revision == null ? List.of(NEWEST) : List.of(revision, "origin/" + revision);
        for (String name : names) {
            ObjectId found = git.getRepository().resolve(name + "^{commit}");
            if (found != null) {
                return found;
            }
        }
        throw new MigrationException("There is no branch, tag or commit `" + revision + "` in " + repository);
    }

    /** A folder is cloned like any other: what is not committed is not seen, and nothing in it is touched. */
    private static String address(String repository) {
        Path folder = repository.contains("://") ? null : Path.of(repository);
        return folder != null && Files.isDirectory(folder)
                ? folder.toAbsolutePath().normalize().toUri().toString()
                : repository;
    }

    /** The commit that was cloned. */
    public String base() {
        return base.name();
    }

    /** Where its files are. */
    public Path folder() {
        return git.getRepository().getWorkTree().toPath();
    }

    /** Makes all files what they were, but leaves what the build made and Git ignores. */
    public void reset() throws IOException {
        try {
            git.reset().setMode(ResetType.HARD).setRef(base.name()).call();
            git.clean().setCleanDirectories(true).setForce(true).call();
        } catch (GitAPIException e) {
            throw new IOException(folder() + " cannot be reset: " + e.getMessage(), e);
        }
    }

    /** Writes what was changed. */
    public void write(List<FileChange> changes) throws IOException {
        for (FileChange change : changes) {
            Path file = folder().resolve(change.path());
            if (change.after() == null) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, change.after());
            }
        }
    }

    /** Makes a branch at the base, in the place of one of that name. */
    public void branch(String name) throws IOException {
        try {
            reset();
            git.checkout()
                    .setName(name)
                    .setCreateBranch(true)
                    .setForceRefUpdate(true)
                    .setStartPoint(base.name())
                    .call();
        } catch (GitAPIException e) {
            throw new IOException("The branch " + name + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Commits changes that are written already, and nothing else that lies about; its id. */
    public String commit(List<FileChange> changes, String message) throws IOException {
        try {
            for (FileChange change : changes) {
                if (change.after() == null) {
                    git.rm().addFilepattern(change.path()).setCached(true).call();
                } else {
                    git.add().addFilepattern(change.path()).call();
                }
            }
            RevCommit commit = git.commit()
                    .setMessage(message)
                    .setSign(false)
                    .setNoVerify(true)
                    .call();
            return commit.name();
        } catch (GitAPIException e) {
            throw new IOException("Nothing could be committed in " + folder() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
