package dev.plimsoll.migrator.git;

import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** A clone of one's own, in which files can be changed and committed without anybody's harm. */
public final class Clone implements AutoCloseable {
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
        CloneCommand command = Git.cloneRepository()
                .setURI(address(repository))
                .setDirectory(folder.toFile())
                .setCloneSubmodules(true);
        if (revision == null) {
            command.setDepth(1).setCloneAllBranches(false);
        }
        try {
            Git git = command.call();
            ObjectId base = git.getRepository().resolve(revision == null ? "HEAD" : revision + "^{commit}");
            if (base == null && revision != null) {
                base = git.getRepository().resolve("origin/" + revision + "^{commit}");
            }
            if (base == null) {
                git.close();
                throw new MigrationException(
                        revision == null
                                ? repository + " has no commit yet"
                                : "There is no branch, tag or commit `" + revision + "` in " + repository);
            }
            git.checkout().setName(base.name()).call();
            return new Clone(git, base);
        } catch (GitAPIException e) {
            throw new MigrationException(repository + " cannot be cloned: " + e.getMessage(), e);
        }
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
