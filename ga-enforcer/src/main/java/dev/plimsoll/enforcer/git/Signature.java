package dev.plimsoll.enforcer.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SignatureVerifier.SignatureVerification;
import org.eclipse.jgit.lib.SignatureVerifiers;
import org.eclipse.jgit.revwalk.RevCommit;

/** Whether a commit is signed by somebody whom the repository's allowed signers name. */
final class Signature {

    private Signature() {}

    /** What is wrong with it; a kind of signature that cannot be checked is none. */
    static Optional<String> mistake(Repository repository, RevCommit commit) throws IOException {
        byte[] signature = commit.getRawGpgSignature();
        if (signature == null || SignatureVerifiers.getFormat(signature) != GpgConfig.GpgFormat.SSH) {
            return Optional.of("has no SSH signature; sign it with `git commit -S` and gpg.format=ssh");
        }
        SignatureVerification verified =
                SignatureVerifiers.verify(repository, new GpgConfig(repository.getConfig()), commit);
        if (verified != null && verified.verified() && !verified.expired()) {
            return Optional.empty();
        }
        String why = verified == null ? "it cannot be read" : String.valueOf(verified.message());
        return Optional.of("is not signed by one of plimsoll.git.allowed-signers (" + why
                + "); let one of them sign it, or add the key to that file");
    }
}
