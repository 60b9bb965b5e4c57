package dev.plimsoll.maven.policy;

import dev.plimsoll.maven.report.AtomicFile;
import dev.plimsoll.maven.report.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The last policy that an enforcer gave, in a folder beside the local repository: it outlives {@code mvn clean}, and a
 * pipeline that keeps anything between its runs keeps that.
 */
final class KeptPolicy {
    private static final String FORMAT = "plimsoll-policy-1";

    private final Path file;

    /**
     * That of one enforcer and one version of Plimsoll: what a newer one reads, an older one may not understand.
     *
     * @param folder where policies are kept
     */
    KeptPolicy(Path folder, String enforcer, String tool) {
        this.file = folder.resolve(Sha256.of(tool + "\n" + enforcer) + ".policy");
    }

    /**
     * What is kept.
     *
     * @param etag what the enforcer calls this state
     * @param at when it said last that this state is in force
     */
    record Entry(String etag, Instant at, String text) {}

    /** Empty where nothing is kept that can be read. */
    Optional<Entry> find() {
        try {
            String[] parts = Files.readString(file).split("\n", 4);
            return parts.length == 4 && parts[0].equals(FORMAT)
                    ? Optional.of(new Entry(parts[1], Instant.parse(parts[2]), parts[3]))
                    : Optional.empty();
        } catch (IOException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    void keep(Entry entry) throws IOException {
        AtomicFile.write(
                file, String.join("\n", FORMAT, entry.etag(), entry.at().toString(), entry.text()));
    }
}
