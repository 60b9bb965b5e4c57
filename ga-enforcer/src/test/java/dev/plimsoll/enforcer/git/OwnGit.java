package dev.plimsoll.enforcer.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A policy repository of the test. */
final class OwnGit implements AutoCloseable {

    private final Path folder;
    private final Git git;

    private OwnGit(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    static OwnGit at(Path folder) throws GitAPIException {
        return new OwnGit(
                folder,
                Git.init()
                        .setDirectory(folder.toFile())
                        .setInitialBranch("main")
                        .call());
    }

    Path folder() {
        return folder;
    }

    String url() {
        return "file://" + folder;
    }

    OwnGit write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** All that was written; gives the hash. */
    String commit(String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        return git.commit()
                .setSign(false)
                .setAllowEmpty(true)
                .setAuthor(new PersonIdent("Ada", "ada@acme.com"))
                .setCommitter(new PersonIdent("Ada", "ada@acme.com"))
                .setMessage(message)
                .call()
                .getName();
    }

    String commitPolicy(String policy) throws GitAPIException, IOException {
        return write("plimsoll.yml", policy).commit("Changes the policy");
    }

    void forgetTheLastCommit() throws GitAPIException {
        git.reset().setMode(ResetType.HARD).setRef("HEAD~1").call();
    }

    @Override
    public void close() {
        git.close();
    }
}
