package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.report.AtomicFile;
import dev.plimsoll.maven.report.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The last allowing answer to each question, in a folder beside the local repository, which outlives builds. */
final class StoredDecisions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration KEPT = Duration.ofDays(7);

    private final Path folder;
    private final String enforcer;

    StoredDecisions(Path folder, String enforcer) {
        this.folder = folder;
        this.enforcer = enforcer;
    }

    /** What is known of a question: the decision, or why there is none that counts. */
    sealed interface Stored {
        record Valid(Decision decision) implements Stored {}

        record None(String why) implements Stored {}
    }

    /** Keeps an allowing answer as long as it counts; any other answer makes what was kept void. */
    void keep(Question question, Decision decision, Instant now) throws IOException {
        Path file = file(question);
        if (decision.isDenied() || decision.validUntil().isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        ObjectNode json = JSON.createObjectNode().put("enforcer", enforcer).put("question", question.json());
        json.set("answer", JSON.readTree(decision.raw()));
        AtomicFile.write(file, JSON.writeValueAsString(json) + "\n");
        sweep(now.minus(KEPT));
    }

    Stored find(Question question, Instant now) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file(question)));
            boolean same = json.path("enforcer").asString("").equals(enforcer)
                    && json.path("question").asString("").equals(question.json());
            Decision decision = Decision.read(JSON.writeValueAsString(json.path("answer")));
            if (!same || decision.isDenied() || decision.validUntil().isEmpty()) {
                return none(question);
            }
            return Instant.parse(decision.validUntil()).isAfter(now)
                    ? new Stored.Valid(decision)
                    : new Stored.None("the stored decision " + decision.id() + " was valid until "
                            + decision.validUntil() + " only");
        } catch (IOException | EnforcerException | JacksonException | DateTimeException unreadable) {
            return none(question);
        }
    }

    private Stored none(Question question) {
        return new Stored.None("no decision about this digest of " + question.service() + " for "
                + question.environment() + " is stored in " + folder);
    }

    private Path file(Question question) {
        return folder.resolve(Sha256.of(enforcer + "\n" + question.json()) + ".json");
    }

    private void sweep(Instant before) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json")).toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0) {
                Files.deleteIfExists(file);
            }
        }
    }
}
