package dev.plimsoll.enforcer.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The commits that came into force; the newest of an origin holds on every replica that has this origin. */
@Repository
public class PolicyCommits {

    private static final int MOST_ROWS = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    PolicyCommits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A commit that came into force. */
    public record Row(PolicyCommit commit, long policyVersion, long catalogueVersion, Instant since) {
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    new PolicyCommit(
                            row.getString("commit_id"),
                            row.getString("author"),
                            row.getString("subject"),
                            row.getTimestamp("committed_at").toInstant()),
                    row.getLong("policy_version"),
                    row.getLong("catalogue_version"),
                    row.getTimestamp("in_force_from").toInstant());
        }
    }

    /** The number of the newest commit of an origin; 0 where there is none. */
    public long newest(String origin) {
        return jdbc.sql("select coalesce(max(number), 0) from policy_commit where origin = :origin")
                .param("origin", origin)
                .query(Long.class)
                .single();
    }

    /** The commit with that number. */
    public Row get(long number) {
        return jdbc.sql("select * from policy_commit where number = :number")
                .param("number", number)
                .query(Row::of)
                .single();
    }

    /** The text that came with a commit. */
    public String text(Row row) {
        return jdbc.sql("select text from policy where version = :version")
                .param("version", row.policyVersion())
                .query(String.class)
                .single();
    }

    /** Puts a commit in force. */
    public void add(String origin, PolicyCommit commit, long policyVersion, long catalogueVersion) {
        jdbc.sql("""
                        insert into policy_commit (origin, commit_id, author, subject, committed_at,
                            policy_version, catalogue_version, in_force_from)
                        values (:origin, :commit, :author, :subject, :committedAt, :policy, :catalogue, :from)
                        """)
                .param("origin", origin)
                .param("commit", commit.id())
                .param("author", commit.author())
                .param("subject", commit.subject())
                .param("committedAt", Timestamp.from(commit.committedAt()))
                .param("policy", policyVersion)
                .param("catalogue", catalogueVersion)
                .param("from", Timestamp.from(clock.instant()))
                .update();
    }

    /** Newest first. */
    List<Row> of(long policyVersion) {
        return jdbc.sql("""
                        select * from policy_commit where policy_version = :version
                        order by number desc limit :rows
                        """)
                .param("version", policyVersion)
                .param("rows", MOST_ROWS)
                .query(Row::of)
                .list();
    }
}
