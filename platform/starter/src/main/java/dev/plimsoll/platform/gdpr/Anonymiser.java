package dev.plimsoll.platform.gdpr;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.type.descriptor.ValueBinder;

/**
 * Empties the columns that hold personal data; the rows stay.
 *
 * <p>In SQL, as entities read null where a key is erased, so that Hibernate would see nothing to change. No event is told of it either:
 * events never held what is erased.
 */
final class Anonymiser {
    private final SubjectRows rows;
    private final EntityManager manager;
    private final List<PersonalEntity> entities;
    private final int batch;

    Anonymiser(SubjectRows rows, EntityManager manager, Columns columns, int batch) {
        this.rows = rows;
        this.manager = manager;
        this.entities = rows.personal().stream()
                .map(entity -> PersonalEntity.of(entity, columns))
                .toList();
        this.batch = batch;
    }

    /** What was emptied in one batch. */
    record Emptied(String entity, int rows) {}

    /** Empties the next rows of one entity; nothing where none is left. */
    Optional<Emptied> next(String subject, long erasedKey) {
        for (PersonalEntity entity : entities) {
            List<?> ids = rows.toErase(entity, subject, batch);
            if (!ids.isEmpty()) {
                empty(entity, ids, erasedKey);
                return Optional.of(new Emptied(entity.name(), ids.size()));
            }
        }
        return Optional.empty();
    }

    boolean isDone(String subject) {
        return entities.stream()
                .allMatch(entity -> rows.toErase(entity, subject, 1).isEmpty());
    }

    private void empty(PersonalEntity entity, List<?> ids, long erasedKey) {
        SessionImplementor session = manager.unwrap(SessionImplementor.class);
        session.doWork(connection -> {
            for (PersonalTable table : entity.tables()) {
                update(
                        table.update(erasedKey),
                        new Ids(entity.mapping().getIdentifierMapping(), ids, session),
                        connection);
            }
        });
        manager.getEntityManagerFactory().getCache().evict(entity.type());
    }

    private record Ids(EntityIdentifierMapping mapping, List<?> ids, SessionImplementor session) {}

    private static void update(String sql, Ids ids, Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Object id : ids.ids()) {
                bind(update, id, ids);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    @SuppressWarnings("unchecked")
    private static void bind(PreparedStatement update, Object id, Ids ids) {
        ids.mapping()
                .breakDownJdbcValues(
                        id,
                        (index, value, column) -> {
                            ValueBinder<Object> binder = (ValueBinder<Object>)
                                    (ValueBinder<?>) column.getJdbcMapping().getJdbcValueBinder();
                            try {
                                binder.bind(update, value, index + 1, ids.session());
                            } catch (SQLException e) {
                                throw new IllegalStateException(
                                        "The id of " + column.getContainingTableExpression() + " could not be bound",
                                        e);
                            }
                        },
                        ids.session());
    }
}
