package dev.plimsoll.platform.events;

import dev.plimsoll.platform.crypto.NewKey;
import dev.plimsoll.platform.events.Change.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractDatabaseOperationEvent;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PostUpsertEvent;
import org.hibernate.event.spi.PostUpsertEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Collects what a transaction writes, and puts it into the outbox as the last thing before the commit.
 *
 * <p>The numbers of an aggregate's rows are in the order of its commits, as they are drawn after the statement that wrote the aggregate, so
 * while this transaction holds the lock of its row until it is committed and seen. Whoever writes the aggregate next gets past that lock, and
 * then draws a higher number, only afterwards; where the row does not exist yet, its primary key is that lock. So two writers of one aggregate
 * never hold numbers at once, and a relay that sees the later row sees the earlier. Between aggregates numbers may be committed out of order.
 */
final class Outbox
        implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener, PostUpsertEventListener {
    private final Map<SharedSessionContractImplementor, Map<Aggregate, Change>> open = new ConcurrentHashMap<>();
    private final Map<JdbcCoordinator, Map<Aggregate, Change>> last = new ConcurrentHashMap<>();
    private final Map<EntityPersister, Optional<EmittingEntity>> entities = new ConcurrentHashMap<>();
    private final OutboxWriter writer;
    private final Function<JdbcCoordinator, Optional<NewKey>> key;
    private final Runnable committed;

    /**
     * Begins empty.
     *
     * @param key that a transaction leaves to its commit
     * @param committed is run after each commit that left something to relay
     */
    Outbox(OutboxWriter writer, Function<JdbcCoordinator, Optional<NewKey>> key, Runnable committed) {
        this.writer = writer;
        this.key = key;
        this.committed = committed;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        of(event).ifPresent(entity -> add(event, entity, entity.written(Kind.CREATED, event.getState())));
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        of(event).ifPresent(entity -> add(event, entity, entity.written(Kind.UPDATED, event.getState())));
    }

    /** Whether it was there before, PostgreSQL does not say. */
    @Override
    public void onPostUpsert(PostUpsertEvent event) {
        of(event).ifPresent(entity -> add(event, entity, entity.written(Kind.UPDATED, event.getState())));
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        of(event).ifPresent(entity -> add(event, entity, entity.deleted(event.getEntity())));
    }

    private Optional<EmittingEntity> of(AbstractDatabaseOperationEvent event) {
        return entities.computeIfAbsent(
                event.getPersister(),
                persister ->
                        EmittingEntity.is(persister) ? Optional.of(new EmittingEntity(persister)) : Optional.empty());
    }

    private void add(AbstractDatabaseOperationEvent event, EmittingEntity entity, Change change) {
        open.computeIfAbsent(event.getSession(), this::begin).merge(entity.aggregate(event), change, Change::then);
    }

    private Map<Aggregate, Change> begin(SharedSessionContractImplementor session) {
        if (!session.isTransactionInProgress()) {
            throw new IllegalStateException(
                    "An entity with @EmitsEvents was written outside of a transaction, so that its "
                            + "event could get lost. Put @Transactional on the method that writes it.");
        }
        var callbacks = session.getTransactionCompletionCallbacks();
        JdbcCoordinator transaction = session.getJdbcCoordinator();
        callbacks.registerCallback(ignored -> write(session));
        callbacks.registerCallback((success, ignored) -> {
            open.remove(session);
            last.remove(transaction);
            if (success) {
                committed.run();
            }
        });
        return new LinkedHashMap<>();
    }

    /** Forgets what it wrote: who writes entities in a later callback of the same commit begins anew, and comes here again. */
    private void write(SharedSessionContractImplementor session) {
        Map<Aggregate, Change> changes = open.remove(session);
        if (changes == null || changes.isEmpty()) {
            return;
        }
        JdbcCoordinator transaction = session.getJdbcCoordinator();
        Map<Aggregate, Change> before = last.remove(transaction);
        if (before != null) {
            session.doWork(connection -> writer.write(connection, before));
        }
        if (changes.size() == 1 && CommitWithEvents.isOf(session)) {
            last.put(transaction, changes);
        } else {
            session.doWork(connection -> writer.write(connection, changes));
        }
    }

    /** Sends the event and the key that were left for it together with the commit; without any, the commit is still to come. */
    void commit(JdbcCoordinator transaction) {
        Map<Aggregate, Change> event = last.remove(transaction);
        Optional<NewKey> made = key.apply(transaction);
        if (event == null && made.isEmpty()) {
            return;
        }
        Map<Aggregate, Change> changes = event == null ? Map.of() : event;
        transaction.coordinateWork((executor, connection) -> {
            executor.executeWork(there -> writer.writeAndCommit(there, changes, made), connection);
            return null;
        });
    }
}
