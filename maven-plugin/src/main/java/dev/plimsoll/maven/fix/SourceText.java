package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.report.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a mended file in the encoding that it had. */
final class SourceText {
    private SourceText() {}

    /** Writes the new text, or deletes the file where there is none. */
    static void write(Path file, @Nullable String after) throws IOException {
        if (after == null) {
            Files.deleteIfExists(file);
            return;
        }
        AtomicFile.write(file, after, encoding(file));
    }

    private static Charset encoding(Path file) throws IOException {
        if (!Files.exists(file)) {
            return StandardCharsets.UTF_8;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }
}
