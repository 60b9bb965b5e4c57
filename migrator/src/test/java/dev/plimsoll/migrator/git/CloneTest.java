package dev.plimsoll.migrator.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloneTest {
    @TempDir
    Path folder;

    private RevCommit first;

    @BeforeEach
    void repository() throws IOException, GitAPIException {
        try (Git git = Git.init()
                .setDirectory(origin().toFile())
                .setInitialBranch("trunk")
                .call()) {
            first = commit(git, "A.java", "class A {}");
            commit(git, "A.java", "class A { int b; }");
            git.tag().setName("v2").call();
            commit(git, "B.java", "class B {}");
        }
    }

    @Test
    void theNewestCommitIsClonedAndNoMore() throws IOException, GitAPIException {
        String address = origin().toUri().toString();
        try (Clone clone = Clone.of(address, null, folder.resolve("clone"));
                Git git = Git.open(clone.folder().toFile())) {
            assertThat(clone.folder().resolve("B.java")).exists();
            assertThat(git.log().call()).hasSize(1);
        }
    }

    @Test
    void aTagOrACommitCanBeBegunWith() throws IOException {
        try (Clone clone = clone("v2")) {
            assertThat(clone.folder().resolve("B.java")).doesNotExist();
        }
        try (Clone clone = Clone.of(origin().toString(), first.name(), folder.resolve("older"))) {
            assertThat(clone.base()).isEqualTo(first.name());
            assertThat(clone.folder().resolve("A.java")).hasContent("class A {}");
        }
    }

    @Test
    void aCheckoutOfNoBranchIsClonedAsItStands() throws IOException, GitAPIException {
        RevCommit alone;
        try (Git git = Git.open(origin().toFile())) {
            git.checkout().setName("v2").call();
            alone = commit(git, "C.java", "class C {}");
        }

        try (Clone clone = clone(null)) {
            assertThat(clone.base()).isEqualTo(alone.name());
            assertThat(clone.folder().resolve("C.java")).exists();
            assertThat(clone.folder().resolve("B.java")).doesNotExist();
        }
    }

    @Test
    void aShallowCloneIsClonedAsItIs() throws IOException, GitAPIException {
        Path shallow = folder.resolve("shallow");
        Git.cloneRepository()
                .setURI(origin().toUri().toString())
                .setDepth(1)
                .setDirectory(shallow.toFile())
                .call()
                .close();

        try (Clone clone = Clone.of(shallow.toString(), null, folder.resolve("clone"));
                Git git = Git.open(clone.folder().toFile())) {
            assertThat(clone.folder().resolve("B.java")).exists();
            assertThat(git.log().call()).hasSize(1);
        }
    }

    @Test
    void aCloneThatLacksOldFilesIsClonedAsItIs() throws IOException, GitAPIException {
        try (Git git = Git.open(origin().toFile());
                TreeWalk tree = TreeWalk.forPath(git.getRepository(), "A.java", first.getTree())) {
            String old = tree.getObjectId(0).name();
            Files.delete(origin().resolve(".git/objects/" + old.substring(0, 2) + "/" + old.substring(2)));
        }

        try (Clone clone = clone("v2")) {
            assertThat(clone.folder().resolve("A.java")).hasContent("class A { int b; }");
        }
        assertThatThrownBy(() -> Clone.of(origin().toString(), first.name(), folder.resolve("older")))
                .isInstanceOf(MigrationException.class)
                .hasMessageEndingWith(", as a partial clone does; give the repository that it was cloned from");
    }

    @Test
    void submodulesComeAlong() throws IOException, GitAPIException {
        try (Git git = Git.init().setDirectory(folder.resolve("outer").toFile()).call()) {
            git.submoduleAdd()
                    .setPath("inner")
                    .setURI(origin().toUri().toString())
                    .call()
                    .close();
            git.commit().setMessage("With another").setSign(false).call();
        }

        try (Clone clone = Clone.of(folder.resolve("outer").toString(), null, folder.resolve("clone"))) {
            assertThat(clone.folder().resolve("inner/B.java")).exists();
        }
    }

    @Test
    void aRepositoryWithoutACommitIsTold() throws GitAPIException {
        Path empty = folder.resolve("empty");
        Git.init().setDirectory(empty.toFile()).call().close();

        assertThatThrownBy(() -> Clone.of(empty.toString(), null, folder.resolve("clone")))
                .isInstanceOf(MigrationException.class)
                .hasMessageEndingWith("has no commit yet");
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThatThrownBy(() -> clone("v9"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("There is no branch, tag or commit `v9` in ");
        assertThatThrownBy(() -> Clone.of("nowhere", null, folder.resolve("other")))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("nowhere cannot be cloned: ");
    }

    @Test
    void whatIsWrittenGoesWithAResetAndWhatGitIgnoresStays() throws IOException {
        try (Clone clone = clone(null)) {
            Path info = Files.createDirectories(clone.folder().resolve(".git/info"));
            Files.writeString(info.resolve("exclude"), "target/\n");
            Path built = Files.writeString(
                    Files.createDirectories(clone.folder().resolve("target")).resolve("A.class"), "");
            clone.write(List.of(
                    change("A.java", "class A { int c; }"), change("B.java", null), change("c/C.java", "class C {}")));

            clone.reset();

            assertThat(clone.folder().resolve("A.java")).hasContent("class A { int b; }");
            assertThat(clone.folder().resolve("B.java")).exists();
            assertThat(clone.folder().resolve("c")).doesNotExist();
            assertThat(built).exists();
        }
    }

    @Test
    void aCommitHasWhatWasChangedAndNothingElse() throws IOException, GitAPIException {
        try (Clone clone = clone(null);
                Git git = Git.open(clone.folder().toFile())) {
            List<FileChange> changes = List.of(change("A.java", null), change("c/C.java", "class C {}"));
            clone.branch("plimsoll/versions");
            clone.write(changes);
            Files.writeString(clone.folder().resolve("built.txt"), "");

            String commit = clone.commit(changes, "Versions");

            assertThat(git.getRepository().resolve("plimsoll/versions").name()).isEqualTo(commit);
            assertThat(git.status().call().getUntracked()).containsExactly("built.txt");
            assertThat(git.status().call().getUncommittedChanges()).isEmpty();
            assertThat(git.getRepository().resolve("HEAD~1").name()).isEqualTo(clone.base());
        }
    }

    private static FileChange change(String path, @Nullable String after) {
        return new FileChange(path, after, "", List.of());
    }

    private Clone clone(@Nullable String revision) throws IOException {
        return Clone.of(origin().toString(), revision, folder.resolve("clone"));
    }

    private Path origin() throws IOException {
        return Files.createDirectories(folder.resolve("origin"));
    }

    private RevCommit commit(Git git, String file, String text) throws IOException, GitAPIException {
        Files.writeString(origin().resolve(file), text);
        git.add().addFilepattern(file).call();
        return git.commit().setMessage("A change").setSign(false).call();
    }
}
