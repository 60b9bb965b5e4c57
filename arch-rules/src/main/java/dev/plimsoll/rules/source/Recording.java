package dev.plimsoll.rules.source;

import dev.plimsoll.rules.source.SourceFindings.SourceFinding;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one compilation of a project by itself found, whole: it had no error, and every class was looked at.
 *
 * @param key what the compilation was asked for with, see {@link Wish}
 * @param sources SHA-256 of each source that was read, in hex, by absolute path
 */
public record Recording(String key, Map<String, String> sources, List<SourceFinding> findings) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RECORDING = "findings.json";
    private static final String WISH = "wish.json";

    public Recording {
        sources = Map.copyOf(sources);
        findings = List.copyOf(findings);
    }

    /**
     * What a build asks the next compilation for.
     *
     * @param key of everything besides the sources that findings depend on
     * @param words as {@link Compilation#words}
     */
    public record Wish(String key, Map<String, List<String>> words) {
        public Wish {
            words = Map.copyOf(words);
        }

        /** Leaves it in a folder for the compilation. */
        public void write(Path folder) throws IOException {
            Files.createDirectories(folder);
            replace(folder.resolve(WISH), JSON.writeValueAsString(this));
        }

        static Wish read(Path folder) {
            return JSON.readValue(folder.resolve(WISH).toFile(), Wish.class);
        }
    }

    /** The recording in a folder; what cannot be read was not recorded. */
    public static Optional<Recording> find(Path folder) {
        Path file = folder.resolve(RECORDING);
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Recording.class)) : Optional.empty();
        } catch (JacksonException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        replace(folder.resolve(RECORDING), JSON.writeValueAsString(this));
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(RECORDING));
    }

    /** The digest of a source as {@link #sources} has it. */
    public static String digest(Path source) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(source)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(written, text);
            try {
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
