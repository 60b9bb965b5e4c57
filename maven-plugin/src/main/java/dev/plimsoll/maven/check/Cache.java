package dev.plimsoll.maven.check;

import dev.plimsoll.maven.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The last outcome of a module, beside its reports. */
final class Cache {
    private static final String FORMAT = "plimsoll-check 4 ";

    private final Path file;

    Cache(Path folder) {
        this(folder, "check.cache");
    }

    Cache(Path folder, String name) {
        this.file = folder.resolve(name);
    }

    /** The kept outcome, unless something changed since; what cannot be read was not kept. */
    Optional<Outcome> find(String key) {
        try {
            String text = Files.readString(file);
            int end = text.indexOf('\n');
            return text.startsWith(FORMAT + key + "\n")
                    ? Optional.of(OutcomeText.read(text.substring(end + 1)))
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    void keep(String key, Outcome outcome) throws IOException {
        AtomicFile.write(file, FORMAT + key + "\n" + OutcomeText.write(outcome));
    }
}
