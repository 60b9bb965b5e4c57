package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.database.Columns;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Waiver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The waivers that were approved besides those of the policy, as they were known with any version of the catalogue. */
@Repository
public class GrantedWaivers {

    private final JdbcClient jdbc;

    GrantedWaivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Waiver> at(long version) {
        return jdbc.sql("""
                        select w.*, a.made_by as approver, a.made_at as approved_at, r.made_at as revoked_at
                        from waiver w
                        join waiver_event a on a.waiver = w.id and a.step = 'APPROVED' and a.catalogue_version <= :version
                        left join waiver_event r
                            on r.waiver = w.id and r.step = 'REVOKED' and r.catalogue_version <= :version
                        order by w.requested_at, w.id
                        """).param("version", version).query(GrantedWaivers::granted).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Waiver> granted(ResultSet row, int number) throws SQLException {
        Waiver asked = new Waiver(
                scope(row),
                row.getString("reason"),
                row.getString("ticket"),
                row.getString("requester"),
                row.getString("approver"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("until_at").toInstant());
        return asked.granted(row.getTimestamp("approved_at").toInstant(), Columns.instant(row, "revoked_at"));
    }

    /** The scope in a row of the table {@code waiver}. */
    public static Waiver.Scope scope(ResultSet row) throws SQLException {
        return new Waiver.Scope(
                row.getString("service"),
                row.getString("team"),
                row.getString("library"),
                row.getString("versions"),
                row.getString("standard"),
                row.getString("environment"),
                GateRule.of(row.getString("rule")));
    }
}
