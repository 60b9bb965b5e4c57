package dev.plimsoll.platform.crypto;

import java.nio.file.Files;
import java.nio.file.Path;

/** Master keys for a test. */
public final class Keys {
    private Keys() {}

    /** A fresh file of master keys. */
    public static Path file() {
        try {
            Path file = Files.createTempDirectory("keys").resolve("master-keys.json");
            MasterKeysTool.main(new String[] {"create", file.toString()});
            return file;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The property that names a fresh file of master keys. */
    public static String property() {
        return property(file());
    }

    /** The property that names this file. */
    public static String property(Path file) {
        return "plimsoll.crypto.master-keys=file:" + file;
    }
}
