package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.data.SubjectPaths;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
        Batch batch = transaction.execute(status -> encryptNext(table, after, limit));
        return batch == null ? Batch.NONE : batch;
    }

    /** The next row as one that is left. */
    Batch passBy(StoredTable table, @Nullable Object after) {
        List<PlainRow> rows = transaction.execute(status -> pending(table, after, 1));
        return rows == null || rows.isEmpty() ? Batch.NONE : new Batch(0, 1, rows.get(0).id());
    }

    private Batch encryptNext(StoredTable table, @Nullable Object after, int limit) {
        List<PlainRow> rows = pending(table, after, limit);
        if (rows.isEmpty()) {
            return Batch.NONE;
        }
        List<Optional<String>> subjects = subjects(table, rows);
        List<Object[]> updates = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PlainRow row = rows.get(i);
            if (subjects.get(i).isPresent()) {
                updates.add(row.encrypted(table, subjects.get(i).get(), attributes));
            } else {
                log.warn("{}: the row with the id {} leads to nobody", table.name(), row.id());
            }
        }
        jdbc.batchUpdate(table.update(), updates);
        return new Batch(updates.size(), rows.size() - updates.size(), rows.get(rows.size() - 1).id());
    }

    private List<PlainRow> pending(StoredTable table, @Nullable Object after, int limit) {
        Object[] arguments = after == null ? new Object[] {limit} : new Object[] {after, limit};
        return jdbc.query(table.selectPending(after == null), (row, number) -> row(table, row), arguments);
    }

    private PlainRow row(StoredTable table, ResultSet row) throws SQLException {
        List<@Nullable String> stored = new ArrayList<>();
        for (int i = 0; i < table.personal().size() + table.lookups().size(); i++) {
            stored.add(row.getString(i + 2));
        }
        return new PlainRow(row.getObject(1), stored);
    }

    private List<Optional<String>> subjects(StoredTable table, List<PlainRow> rows) {
        EntityManager manager = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (manager == null) {
            throw new IllegalStateException("The transactions of the service are not those of JPA");
        }
        Session session = manager.unwrap(Session.class);
        session.setDefaultReadOnly(true);
        List<?> ids = rows.stream().map(PlainRow::id).toList();
        List<Optional<String>> subjects = new ArrayList<>();
        for (Object entity : session.findMultiple(table.entity(), ids)) {
            subjects.add(
                    entity == null
                            ? Optional.empty()
                            : paths.subjectOf(entity, session.unwrap(SharedSessionContractImplementor.class)));
        }
        return subjects;
    }
}
