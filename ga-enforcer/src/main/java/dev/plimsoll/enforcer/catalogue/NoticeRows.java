package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.database.Columns;
import dev.plimsoll.standards.policy.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads notices as the gate takes them, revoked ones too: until they were revoked they counted. */
final class NoticeRows {

    private NoticeRows() {}

    static List<Notice> now(JdbcClient jdbc) {
        return jdbc.sql("""
                        select library, affected, fixed, given_at, within_hours, why, revoked_at
                        from notice order by added_at, id
                        """).query(NoticeRows::notice).list();
    }

    /** @param version of the catalogue */
    static List<Notice> at(JdbcClient jdbc, long version) {
        return jdbc.sql("""
                        select h.* from (
                            select distinct on (id) * from notice_history
                            where catalogue_version <= :version
                            order by id, catalogue_version desc
                        ) h join notice n on n.id = h.id
                        order by n.added_at, n.id
                        """).param("version", version).query(NoticeRows::notice).list();
    }

    static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getString("library"),
                row.getString("affected"),
                List.of((String[]) row.getArray("fixed").getArray()),
                row.getTimestamp("given_at").toInstant(),
                Duration.ofHours(row.getInt("within_hours")),
                row.getString("why"),
                Columns.instant(row, "revoked_at"));
    }
}
