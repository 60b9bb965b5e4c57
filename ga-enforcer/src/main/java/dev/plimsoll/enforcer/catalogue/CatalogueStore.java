package dev.plimsoll.enforcer.catalogue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The releases and waivers in the database; every change counts the catalogue's version up. */
@Repository
public class CatalogueStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CatalogueChange change;
    private final GrantedWaivers waivers;

    CatalogueStore(JdbcClient jdbc, JdbcTemplate batches, CatalogueChange change, GrantedWaivers waivers) {
        this.waivers = waivers;
        this.jdbc = jdbc;
        this.batches = batches;
        this.change = change;
    }

    /** How many changes there have been. */
    public long version() {
        return jdbc.sql("select coalesce(max(version), 0) from catalogue_change")
                .query(Long.class)
                .single();
    }

    /** All that is known now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Catalogue load() {
        List<Release> releases = jdbc.sql("select library, version, ga_at, state, withdrawn_at from release")
                .query(KnownRelease::release)
                .list();
        long version = version();
        return Catalogue.of(version, releases, checked())
                .with(NoticeRows.now(jdbc))
                .withWaivers(waivers.at(version));
    }

    /** By polled library, see {@link Catalogue#checked}. */
    Map<String, Instant> checked() {
        Map<String, Instant> checked = new HashMap<>();
        jdbc.sql("select library, coalesce(last_success_at, known_since) as checked from polled_library")
                .query((RowCallbackHandler) row -> checked.put(
                        row.getString("library"), row.getTimestamp("checked").toInstant()));
        return checked;
    }

    /** Makes every other change wait until the transaction ends, so that what is read now stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        change.begin();
    }

    /** How many are new or changed; an import that changes nothing leaves the version alone. */
    @Transactional
    public int add(List<ImportedRelease> releases) {
        change.begin();
        int changed = 0;
        for (int[] batch : batches.batchUpdate("""
                insert into release (library, version, ga_at, state, withdrawn_at, withdrawn_because)
                values (?, ?, ?, ?, ?, ?)
                on conflict (library, version) do update
                set ga_at = excluded.ga_at,
                    polled = false,
                    state = case when excluded.state = 'CANDIDATE' then release.state else excluded.state end,
                    withdrawn_at = excluded.withdrawn_at,
                    withdrawn_because = excluded.withdrawn_because
                where release.state <> 'WITHDRAWN'
                  and (release.ga_at <> excluded.ga_at
                       or release.state = 'CANDIDATE' and excluded.state = 'GA'
                       or excluded.state = 'WITHDRAWN')
                """, releases, 1000, (statement, row) -> {
            Release release = row.release();
            Instant withdrawnAt = release.withdrawnAt();
            statement.setString(1, release.library());
            statement.setString(2, release.version());
            statement.setTimestamp(3, Timestamp.from(release.gaAt()));
            statement.setString(4, release.state().name());
            statement.setTimestamp(5, withdrawnAt == null ? null : Timestamp.from(withdrawnAt));
            statement.setString(6, row.withdrawnBecause());
        })) {
            changed += Arrays.stream(batch).sum();
        }
        if (changed > 0) {
            change.count(changed + " releases imported");
        }
        return changed;
    }
}
