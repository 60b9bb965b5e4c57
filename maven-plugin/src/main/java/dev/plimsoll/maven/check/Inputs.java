package dev.plimsoll.maven.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Digests what an outcome depends on; the same digest means that a check would find the same. */
final class Inputs {
    private final MessageDigest digest;
    private final byte[] buffer = new byte[1 << 16];

    Inputs() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Inputs text(@Nullable Object value) {
        digest.update((value + "\0").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Every file below a folder, by path and content. */
    Inputs contents(Path folder) {
        files(folder, Integer.MAX_VALUE).forEach(file -> content(folder, file));
        return this;
    }

    /** The classes below a folder, by path and content; resources beside them may carry the time of the build. */
    Inputs classes(Path folder) {
        files(folder, Integer.MAX_VALUE).stream()
                .filter(file -> file.toString().endsWith(".class"))
                .forEach(file -> content(folder, file));
        return this;
    }

    /** Files, or the files below folders, by path, size and time. */
    Inputs stamps(List<Path> places) {
        places.forEach(place -> files(place, Integer.MAX_VALUE).forEach(this::stamp));
        return this;
    }

    /** The files that lie in a folder itself, by path, size and time; a log grows with every build. */
    Inputs stampsIn(Path folder) {
        files(folder, 1).stream()
                .filter(file -> !file.toString().endsWith(".log"))
                .forEach(this::stamp);
        return this;
    }

    String key() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void stamp(Path file) {
        try {
            text(file).text(Files.size(file)).text(Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void content(Path folder, Path file) {
        text(folder.relativize(file));
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            text("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path place, int depth) {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
