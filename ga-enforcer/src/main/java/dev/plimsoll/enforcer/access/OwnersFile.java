package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner can read, from its first byte on. */
final class OwnersFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OwnersFile() {}

    /** @throws StartupFailure where it cannot be written */
    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path made = Files.createTempFile(folder, ".first-token", "", OWNER_ONLY);
            try {
                Files.writeString(made, text + "\n");
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException | UnsupportedOperationException unwritten) {
            throw new StartupFailure(
                    "The first token cannot be written to " + file + " for its owner only: " + unwritten,
                    "Set plimsoll.access.first-token-file to a file that can be written, or give the token by"
                            + " plimsoll.access.first-token.",
                    unwritten);
        }
    }
}
