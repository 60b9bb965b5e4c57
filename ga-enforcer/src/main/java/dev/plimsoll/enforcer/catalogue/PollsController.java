package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how polling goes, library by library. */
@RestController
@MayCall(Role.VIEWER)
final class PollsController {

    private static final int ROWS = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    PollsController(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One library.
     *
     * @param lastError stays after a success, {@code lastErrorAt} tells which was later
     * @param notBefore until when it is left alone
     * @param undated how many of its GA releases have no date that is known
     */
    record Poll(
            String library,
            boolean stale,
            @Nullable Instant firstPolledAt,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastErrorAt,
            @Nullable String lastError,
            @Nullable Instant notBefore,
            int releases,
            int undated) {}

    record Page(List<Poll> rows, @Nullable String next) {}

    @GetMapping("/api/v1/polls")
    Page list(@RequestParam(required = false) @Nullable String after) {
        List<Poll> found = jdbc.sql("""
                        select p.*, count(r.version) as releases,
                               count(r.version) filter (where r.state = 'GA' and r.ga_at < '2000-01-01Z') as undated
                        from polled_library p left join release r on r.library = p.library
                        where p.library collate "C" > :after
                        group by p.library order by p.library collate "C" limit :rows
                        """)
                .param("after", after == null ? "" : ReleaseVersion.library(after))
                .param("rows", ROWS + 1)
                .query(this::poll)
                .list();
        return found.size() <= ROWS
                ? new Page(found, null)
                : new Page(found.subList(0, ROWS), found.get(ROWS - 1).library());
    }

    private Poll poll(ResultSet row, int number) throws SQLException {
        Instant success = Columns.instant(row, "last_success_at");
        Instant checked = success == null ? row.getTimestamp("known_since").toInstant() : success;
        return new Poll(
                row.getString("library"),
                clock.instant().isAfter(checked.plus(Catalogue.FRESH)),
                Columns.instant(row, "first_polled_at"),
                success,
                Columns.instant(row, "last_error_at"),
                row.getString("last_error"),
                Columns.instant(row, "not_before"),
                row.getInt("releases"),
                row.getInt("undated"));
    }
}
