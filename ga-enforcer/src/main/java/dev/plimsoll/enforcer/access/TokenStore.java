package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens in the database, which knows their hashes only. */
@Repository
class TokenStore {

    private static final String COLUMNS = """
            select id, name, prefix, sha256, roles, services, environments, created_at, created_by, expires_at,
                   last_used_at, revoked_at, revoked_by
            from token
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A token that is not revoked, as the gate keeps it in memory. */
    record Known(long id, Grant grant, String createdBy) {}

    Map<String, Known> valid() {
        return jdbc
                .sql(COLUMNS + " where revoked_at is null")
                .query((row, number) -> Map.entry(row.getString("sha256"), known(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Known> valid(String sha256) {
        return jdbc.sql(COLUMNS + " where revoked_at is null and sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, number) -> known(row))
                .optional();
    }

    List<Token> page(long before, int rows) {
        return jdbc.sql(COLUMNS + " where id < :before order by id desc limit :rows")
                .param("before", before)
                .param("rows", rows)
                .query((row, number) -> token(row))
                .list();
    }

    Token add(String secret, Grant grant, String createdBy) {
        return jdbc.sql("""
                        insert into token (name, prefix, sha256, roles, services, environments, created_at, created_by,
                                           expires_at)
                        values (:name, :prefix, :sha256, :roles, :services, :environments, :now, :by, :expires)
                        returning *
                        """)
                .param("name", grant.name())
                .param("prefix", Secret.prefix(secret))
                .param("sha256", Secret.sha256(secret))
                .param("roles", grant.roles().stream().map(Role::word).sorted().toArray(String[]::new))
                .param("services", sorted(grant.services()))
                .param("environments", sorted(grant.environments()))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", createdBy)
                .param("expires", Timestamp.from(grant.expiresAt()))
                .query((row, number) -> token(row))
                .single();
    }

    /** One replica makes the first token; {@code hand} gives it to somebody, and where that fails there is none. */
    @Transactional
    public boolean addFirst(String secret, Grant grant, Runnable hand) {
        jdbc.sql("lock table token in share row exclusive mode").update();
        if (jdbc.sql("select exists (select from token)").query(Boolean.class).single()) {
            return false;
        }
        add(secret, grant, "plimsoll");
        hand.run();
        return true;
    }

    /** False where there is no such token; who revoked it first stays. */
    boolean revoke(long id, String by) {
        return jdbc.sql("""
                        update token
                        set revoked_at = coalesce(revoked_at, :now), revoked_by = coalesce(revoked_by, :by)
                        where id = :id
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Replicas tell each their own; the latest stays. */
    void used(long id, Instant at) {
        jdbc.sql("update token set last_used_at = greatest(last_used_at, :at) where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static String[] sorted(Collection<String> names) {
        return names.stream().sorted().toArray(String[]::new);
    }

    private static Known known(ResultSet row) throws SQLException {
        Set<Role> roles = list(row, "roles").stream()
                .flatMap(word -> Role.find(word).stream())
                .collect(Collectors.toSet());
        Grant grant = new Grant(
                row.getString("name"),
                roles,
                Set.copyOf(list(row, "services")),
                Set.copyOf(list(row, "environments")),
                row.getTimestamp("expires_at").toInstant());
        return new Known(row.getLong("id"), grant, row.getString("created_by"));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                row.getString("prefix"),
                list(row, "roles"),
                list(row, "services"),
                list(row, "environments"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getTimestamp("expires_at").toInstant(),
                Columns.instant(row, "last_used_at"),
                Columns.instant(row, "revoked_at"),
                row.getString("revoked_by"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
