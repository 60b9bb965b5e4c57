package dev.plimsoll.platform.crypto;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Set;

/**
 * Makes a file of master keys, and changes the key in three steps: {@code add} a key that every replica reads first,
 * {@code promote} it so that it wraps, and {@code clean} away the others once the log says that nothing is wrapped by them.
 */
public final class MasterKeysTool {
    private static final String USAGE =
            "Write one of create, add, promote, clean, and the file: create master-keys.json";

    private MasterKeysTool() {}

    /** Takes one of {@code create}, {@code add}, {@code promote} and {@code clean}, and the file. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 2
                || !Set.of("create", "add", "promote", "clean").contains(arguments[0])) {
            throw new IllegalArgumentException(USAGE);
        }
        Path file = Path.of(arguments[1]);
        if (arguments[0].equals("create")) {
            create(file);
            return;
        }
        KeysetHandle keyset = MasterKeysFile.parse(Files.readString(file));
        replace(file, MasterKeysFile.text(changed(arguments[0], keyset)));
    }

    private static KeysetHandle changed(String step, KeysetHandle keyset) throws GeneralSecurityException {
        KeysetHandle.Builder keys = KeysetHandle.newBuilder(keyset);
        if (step.equals("add")) {
            return keys.addEntry(MasterKeysFile.fresh()).build();
        }
        if (step.equals("promote")) {
            keys.getAt(keys.size() - 1).makePrimary();
            return keys.build();
        }
        for (int i = keys.size() - 1; i >= 0; i--) {
            if (!keys.getAt(i).isPrimary()) {
                keys.deleteAt(i);
            }
        }
        return keys.build();
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            throw new IllegalArgumentException(
                    file
                            + " exists, and what its keys have wrapped would be lost. Write another file, or `add` a key to this one.");
        }
        replace(
                file,
                MasterKeysFile.text(KeysetHandle.newBuilder()
                        .addEntry(MasterKeysFile.fresh().makePrimary())
                        .build()));
    }

    /** A crash while it is written must not lose the keys that were there. */
    private static void replace(Path file, String text) throws IOException {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file.toAbsolutePath());
        Path written = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        "keys",
                        ".json",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "keys", ".json");
        Files.writeString(written, text);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
