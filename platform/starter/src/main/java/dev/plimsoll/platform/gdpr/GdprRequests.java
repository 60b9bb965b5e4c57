package dev.plimsoll.platform.gdpr;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes requests, and writes each of them down. */
final class GdprRequests {
    private static final int SHOWN = 500;

    private final RequestTable table;
    private final Known known;
    private final Export.Reader exports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GdprRequests(RequestTable table, Known known, Export.Reader exports, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.known = known;
        this.exports = exports;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the service knows of a subject, and what of it is left to erase. */
    record Known(SubjectRows rows, ErasedKeys keys, RequestTable table, Anonymiser anonymiser) {
        boolean isKnown(String subject) {
            return rows.any(subject) || keys.wasThere(subject) || table.wasErased(Asked.hash(subject));
        }

        boolean isErased(String subject) {
            return keys.isQuiet(subject) && !keys.isAlive(subject) && anonymiser.isDone(subject);
        }
    }

    /** Everything of a subject; empty where nobody is known by that id. */
    Optional<Export> export(Asked asked) {
        return in(() -> {
            if (!known.isKnown(asked.subject())) {
                table.answered(asked, Step.UNKNOWN_SUBJECT, Map.of(), clock.instant());
                return Optional.empty();
            }
            Export export = exports.read(asked.subject(), clock.instant());
            Map<String, Long> counts = export.entities().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> (long) entry.getValue().size()));
            table.answered(asked, Step.FINISHED, counts, clock.instant());
            return Optional.of(export);
        });
    }

    /** The request that erases the subject: this one, or the one that does so already. */
    Request erase(Asked asked) {
        return in(() -> {
            String hash = asked.subjectHash();
            if (table.find(asked.id()).isEmpty()) {
                begin(asked);
            }
            return table.openFor(hash).or(() -> table.find(asked.id())).orElseThrow();
        });
    }

    private void begin(Asked asked) {
        if (!known.isKnown(asked.subject())) {
            table.answered(asked, Step.UNKNOWN_SUBJECT, Map.of(), clock.instant());
        } else if (known.isErased(asked.subject()) && !table.isOpen(asked.subjectHash())) {
            table.answered(asked, Step.FINISHED, Map.of(), clock.instant());
        } else if (!table.open(asked, clock.instant())) {
            table.answered(asked, Step.UNDER_WAY, Map.of(), clock.instant());
        }
    }

    /** Writes down that it was not done. */
    void refuse(Asked asked) {
        transaction.executeWithoutResult(status -> table.answered(asked, Step.REFUSED, Map.of(), clock.instant()));
    }

    List<Request> latest() {
        return table.latest(SHOWN);
    }

    Optional<Request> find(UUID id) {
        return table.find(id);
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("A transaction without a result");
        }
        return result;
    }
}
