package dev.plimsoll.maven.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes files that are either there in full or not at all. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes text as UTF-8; folders are made. */
    public static void write(Path file, String text) throws IOException {
        write(file, text, StandardCharsets.UTF_8);
    }

    /** Writes text in an encoding; folders are made. */
    public static void write(Path file, String text, Charset encoding) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path written = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(written, text, encoding);
            move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
