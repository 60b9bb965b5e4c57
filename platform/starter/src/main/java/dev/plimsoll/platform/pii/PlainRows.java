package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.data.SubjectPaths;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that hold something in plain: found by SQL, led to their person by JPA, and written by SQL, so that no version and no event tells of it. */
final class PlainRows {
    private static final Logger log = LoggerFactory.getLogger(PlainRows.class);

    private final PersonalAttributes attributes;
    private final EntityManagerFactory factory;
    private final SubjectPaths paths;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    PlainRows(
            PersonalAttributes attributes,
            EntityManagerFactory factory,
            SubjectPaths paths,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.attributes = attributes;
        this.factory = factory;
        this.paths = paths;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What became of some rows.
     *
     * @param left those that lead to nobody, or could not be encrypted
     * @param last the id of the last, null where there was none
     */
    record Batch(int encrypted, int left, @Nullable Object last) {
        static final Batch NONE = new Batch(0, 0, null);

        boolean isEmpty() {
            return last == null;
        }

        Batch plus(Batch next) {
            return new Batch(encrypted + next.encrypted, left + next.left, next.last);
        }
    }

    Batch encrypt(StoredTable table, @Nullable Object after, int limit) {
        List<Object> ids = pending(table, after, limit);
        if (ids.isEmpty()) {
            return Batch.NONE;
        }
        // Before any row is locked: a writer who makes the key of a person waits for the person's row, and we would
        // wait for the key.
        subjects(table, ids).values().forEach(attributes.keys()::prepare);
        Integer done = transaction.execute(status -> encryptLocked(table, ids));
        int encrypted = done == null ? 0 : done;
        return new Batch(encrypted, ids.size() - encrypted, ids.get(ids.size() - 1));
    }

    /** The next row as one that is left. */
    Batch passBy(StoredTable table, @Nullable Object after) {
        List<Object> ids = pending(table, after, 1);
        return ids.isEmpty() ? Batch.NONE : new Batch(0, 1, ids.get(0));
    }

    private List<Object> pending(StoredTable table, @Nullable Object after, int limit) {
        Object[] arguments = after == null ? new Object[] {limit} : new Object[] {after, limit};
        return jdbc.query(table.selectPending(after == null), (row, number) -> row.getObject(1), arguments);
    }

    private int encryptLocked(StoredTable table, List<Object> ids) {
        Map<Object, PlainRow> locked = new LinkedHashMap<>();
        for (Object id : ids) {
            jdbc.query(table.lock(), (row, number) -> row(table, row), id).forEach(row -> locked.put(id, row));
        }
        Map<Object, String> subjects = subjectsHere(table, List.copyOf(locked.keySet()));
        List<Object[]> updates = new ArrayList<>();
        subjects.forEach((id, subject) -> {
            PlainRow row = locked.get(id);
            if (row != null) {
                updates.add(row.encrypted(table, subject, attributes));
            }
        });
        jdbc.batchUpdate(table.update(), updates);
        return updates.size();
    }

    private Map<Object, String> subjects(StoredTable table, List<Object> ids) {
        Map<Object, String> subjects = transaction.execute(status -> subjectsHere(table, ids));
        return subjects == null ? Map.of() : subjects;
    }

    /** By the id of the row; without those that lead to nobody. */
    private Map<Object, String> subjectsHere(StoredTable table, List<Object> ids) {
        EntityManager manager = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (manager == null) {
            throw new IllegalStateException("The transactions of the service are not those of JPA");
        }
        Session session = manager.unwrap(Session.class);
        session.setDefaultReadOnly(true);
        List<?> entities = session.findMultiple(table.entity(), ids);
        Map<Object, String> subjects = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Object id = ids.get(i);
            Optional.ofNullable(entities.get(i))
                    .flatMap(entity -> paths.subjectOf(entity, session.unwrap(SharedSessionContractImplementor.class)))
                    .ifPresentOrElse(
                            subject -> subjects.put(id, subject),
                            () -> log.warn("{}: the row with the id {} leads to nobody", table.name(), id));
        }
        return subjects;
    }

    private PlainRow row(StoredTable table, ResultSet row) throws SQLException {
        List<@Nullable String> stored = new ArrayList<>();
        for (int i = 0; i < table.personal().size() + table.lookups().size(); i++) {
            stored.add(row.getString(i + 2));
        }
        return new PlainRow(row.getObject(1), stored);
    }
}
