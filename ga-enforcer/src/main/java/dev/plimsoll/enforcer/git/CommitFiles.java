package dev.plimsoll.enforcer.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The texts in a commit's tree; links and submodules are not followed. */
final class CommitFiles {

    private final Repository repository;
    private final RevCommit commit;

    CommitFiles(Repository repository, RevCommit commit) {
        this.repository = repository;
        this.commit = commit;
    }

    /** A file that is there and cannot be used. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String what) {
            super(what);
        }
    }

    /** Empty where there is no such file. */
    Optional<String> text(String path, int limit) throws IOException, UnusableException {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, commit.getTree())) {
            if (walk == null) {
                return Optional.empty();
            }
            int mode = walk.getRawMode(0);
            if (!FileMode.REGULAR_FILE.equals(mode) && !FileMode.EXECUTABLE_FILE.equals(mode)) {
                throw new UnusableException("this is a link or a folder; commit the file itself");
            }
            ObjectLoader blob = repository.open(walk.getObjectId(0), Constants.OBJ_BLOB);
            if (blob.getSize() > limit) {
                throw new UnusableException("this is larger than " + (limit >> 20) + " MiB; commit less");
            }
            return Optional.of(decoded(blob.getBytes(limit)));
        }
    }

    private static String decoded(byte[] bytes) throws UnusableException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new UnusableException("this is not UTF-8 text; save it as that");
        }
    }
}
