package dev.plimsoll.enforcer.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The releases in the database; every change counts the catalogue's version up. */
@Repository
class CatalogueStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    CatalogueStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Catalogue load() {
        long version = jdbc.sql("select coalesce(max(version), 0) from catalogue_change")
                .query(Long.class)
                .single();
        List<Release> releases = jdbc.sql("select library, version, ga_at, state from release")
                .query(CatalogueStore::release)
                .list();
        return Catalogue.of(version, releases);
    }

    /** How many are new or changed; an import that changes nothing leaves the version alone. */
    @Transactional
    public int add(List<Release> releases) {
        jdbc.sql("lock table catalogue_change in exclusive mode").update();
        int changed = 0;
        for (int[] batch : batches.batchUpdate("""
                insert into release (library, version, ga_at, state)
                values (?, ?, ?, ?)
                on conflict (library, version) do update
                set ga_at = excluded.ga_at, state = excluded.state
                where release.state <> 'WITHDRAWN'
                  and (release.ga_at, release.state) is distinct from (excluded.ga_at, excluded.state)
                """, releases, 1000, (statement, release) -> {
            statement.setString(1, release.library());
            statement.setString(2, release.version());
            statement.setTimestamp(3, Timestamp.from(release.gaAt()));
            statement.setString(4, release.state().name());
        })) {
            changed += Arrays.stream(batch).sum();
        }
        if (changed > 0) {
            jdbc.sql("insert into catalogue_change (changed_at, what) values (:at, :what)")
                    .param("at", Timestamp.from(Instant.now(clock)))
                    .param("what", changed + " releases imported")
                    .update();
        }
        return changed;
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getString("library"),
                row.getString("version"),
                row.getTimestamp("ga_at").toInstant(),
                Release.State.valueOf(row.getString("state")));
    }
}
