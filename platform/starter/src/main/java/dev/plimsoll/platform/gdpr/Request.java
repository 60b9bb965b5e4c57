package dev.plimsoll.platform.gdpr;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of a data subject, as it is shown: without the subject.
 *
 * @param subjectHash SHA-256 of the subject's id, hexadecimal
 * @param requestedBy who asked on behalf of the subject
 * @param entities how many of each entity were exported, or anonymised
 */
record Request(
        UUID id,
        Kind kind,
        String subjectHash,
        String requestedBy,
        Instant requestedAt,
        Step step,
        @Nullable Instant finishedAt,
        Map<String, Long> entities) {
    Request {
        entities = Map.copyOf(entities);
    }

    enum Kind {
        EXPORT,
        ERASE
    }

    boolean isFinished() {
        return finishedAt != null;
    }
}
