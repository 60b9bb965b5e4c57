package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Refusal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what CI and the cluster say; nothing is ever deleted. */
@Repository
class RunStore {

    private final JdbcClient jdbc;
    private final RunSearch search;
    private final CurrentRun current;

    RunStore(JdbcClient jdbc, RunSearch search, CurrentRun current) {
        this.jdbc = jdbc;
        this.search = search;
        this.current = current;
    }

    /** Whether a word was news, and the run that it is about. */
    record Outcome(boolean changed, Run run) {}

    private record Written(boolean changed, long id) {}

    @Transactional
    public Outcome hear(Word word) {
        lock(word.placement());
        Written written = word.ended() ? end(word) : start(word);
        current.judge(word.placement());
        return new Outcome(written.changed(), run(written.id()));
    }

    /** One word at a time about a service in an environment, on every replica. */
    private void lock(Placement placement) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 6))::text")
                .param("place", placement.service() + "\n" + placement.environment())
                .query()
                .listOfRows();
    }

    private Written start(Word word) {
        Optional<Long> same = search.sameRun(word);
        if (same.isPresent()) {
            see(same.get(), word);
            return new Written(false, same.get());
        }
        Optional<Long> others = search.otherSourcesRun(word);
        others.ifPresent(run -> join(run, word));
        return new Written(true, others.orElseGet(() -> add(word)));
    }

    private void see(long id, Word word) {
        if (word.source() == Source.CLUSTER) {
            jdbc.sql("update deployment set seen_at = :at where id = :id and seen_at < :at")
                    .param("at", Timestamp.from(word.at()))
                    .param("id", id)
                    .update();
        }
    }

    private void join(long id, Word word) {
        String columns = word.source() == Source.CI
                ? "deployed_at = :at, deployed_by = :by"
                : "confirmed_at = :at, confirmed_by = :by, seen_at = :at";
        jdbc.sql("update deployment set " + columns + " where id = :id")
                .param("at", Timestamp.from(word.at()))
                .param("by", word.by())
                .param("id", id)
                .update();
    }

    private long add(Word word) {
        String columns = word.source() == Source.CI
                ? "deployed_by, deployed_at) values (:service, :environment, :digest, :by, :at)"
                : "confirmed_by, confirmed_at, seen_at) values (:service, :environment, :digest, :by, :at, :at)";
        return jdbc.sql("insert into deployment (service, environment, digest, " + columns + " returning id")
                .param("service", word.placement().service())
                .param("environment", word.placement().environment())
                .param("digest", word.placement().digest())
                .param("by", word.by())
                .param("at", Timestamp.from(word.at()))
                .query(Long.class)
                .single();
    }

    private Written end(Word word) {
        List<Run> open = search.openRuns(word);
        if (open.isEmpty()) {
            return new Written(
                    false,
                    search.newestRun(word).orElseThrow(() -> neverRan(word)).id());
        }
        open.forEach(run -> checkUnseen(run, word));
        for (Run run : open) {
            jdbc.sql("update deployment set ended_at = :at, ended_by = :by, is_current = false where id = :id")
                    .param("at", Timestamp.from(word.at()))
                    .param("by", word.by())
                    .param("id", run.id())
                    .update();
        }
        return new Written(true, open.get(0).id());
    }

    private static Refusal neverRan(Word word) {
        return Refusal.notFound(
                "Nobody has said that " + word.placement() + " runs",
                "check the names, or say first since when it ran");
    }

    private static void checkUnseen(Run run, Word word) {
        if (word.source() == Source.CI && run.seenAt() != null && run.seenAt().isAfter(word.at())) {
            throw Refusal.conflict(
                    "The cluster saw " + word.placement() + " running at " + run.seenAt() + ", after " + word.at(),
                    "let the cluster say when it has ended");
        }
    }

    private Run run(long id) {
        return jdbc.sql(Run.SELECT + " where d.id = :id")
                .param("id", id)
                .query(Run::row)
                .single();
    }
}
