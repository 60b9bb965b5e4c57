package dev.plimsoll.migrator.git;

import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.MigrationException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
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
     * Clones into a folder that does not exist yet. A folder is cloned like any other repository: what is not committed is not seen, and
     * nothing in it is touched; but what is in it stays where it is, so that also a clone that lacks older files can be cloned.
     *
     * @param revision a branch, a tag or a commit; without it HEAD, which may be on no branch, as in the checkout of a pipeline
     */
    public static Clone of(String repository, @Nullable String revision, Path folder) throws IOException {
        Path local = repository.contains("://") ? null : Path.of(repository);
        try {
            Git git = Git.init().setDirectory(folder.toFile()).call();
            try {
                ObjectId base = local != null && Files.isDirectory(local)
                        ? share(git, local, revision)
                        : fetch(git, repository, revision);
                if (base == null) {
                    throw new MigrationException(
                            revision == null
                                    ? repository + " has no commit yet"
                                    : "There is no branch, tag or commit `" + revision + "` in " + repository);
                }
                git.checkout().setName(base.name()).call();
                git.submoduleInit().call();
                git.submoduleUpdate().call();
                return new Clone(git, base);
            } catch (GitAPIException | IOException | RuntimeException | URISyntaxException e) {
                git.close();
                throw e;
            }
        } catch (GitAPIException | JGitInternalException | IOException | URISyntaxException e) {
            throw new MigrationException(repository + " cannot be cloned: " + reason(e), e);
        }
    }

    private static String reason(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingObjectException lacking) {
                return "it lacks " + lacking.getObjectId().name()
                        + ", as a partial clone does; give the repository that it was cloned from";
            }
        }
        return String.valueOf(failure.getMessage());
    }

    private static @Nullable ObjectId share(Git git, Path origin, @Nullable String revision) throws IOException {
        try (Repository shared = Git.open(origin.toFile()).getRepository()) {
            Path own = git.getRepository().getDirectory().toPath();
            Path common = shared.getCommonDirectory().toPath().toAbsolutePath();
            Path info = Files.createDirectories(own.resolve("objects/info"));
            Files.writeString(info.resolve("alternates"), common.resolve("objects") + "\n");
            Path shallow = common.resolve(Constants.SHALLOW);
            if (Files.exists(shallow)) {
                Files.copy(shallow, own.resolve(Constants.SHALLOW));
            }
            return commit(shared, revision == null ? Constants.HEAD : revision);
        }
    }

    private static @Nullable ObjectId fetch(Git git, String repository, @Nullable String revision)
            throws GitAPIException, URISyntaxException, IOException {
        git.remoteAdd().setName("origin").setUri(new URIish(repository)).call();
        if (!git.lsRemote().callAsMap().containsKey(Constants.HEAD)) {
            return null;
        }
        if (revision == null) {
            git.fetch()
                    .setRefSpecs("+HEAD:" + NEWEST)
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setDepth(1)
                    .call();
            return commit(git.getRepository(), NEWEST);
        }
        git.fetch()
                .setRefSpecs("+HEAD:" + NEWEST, "+refs/heads/*:refs/remotes/origin/*")
                .setTagOpt(TagOpt.FETCH_TAGS)
                .call();
        return commit(git.getRepository(), revision);
    }

    private static @Nullable ObjectId commit(Repository repository, String revision) throws IOException {
        ObjectId found = repository.resolve(revision + "^{commit}");
        return found == null ? repository.resolve("origin/" + revision + "^{commit}") : found;
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
