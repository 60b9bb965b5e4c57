package dev.plimsoll.platform.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractDatabaseOperationEvent;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/** Says whose key seals a customer that is written, and leaves key and event to be stored with the commit. */
final class HandWrites
        implements PreInsertEventListener, PreUpdateEventListener, PostInsertEventListener, PostUpdateEventListener {
    private final transient Map<SharedSessionContractImplementor, List<HandEvent>> open = new ConcurrentHashMap<>();
    private final transient HandKeys keys;
    private final transient HandOutbox outbox;

    HandWrites(HandKeys keys, HandOutbox outbox) {
        this.keys = keys;
        this.outbox = outbox;
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        HandSealed.begin(keys.fresh((UUID) event.getId()));
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        HandSealed.begin(keys.of((UUID) event.getId()));
        return false;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        add(event, HandEvent.created((HandCustomer) event.getEntity(), HandSealed.end()));
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        HandSealed.end();
        add(event, HandEvent.updated((HandCustomer) event.getEntity()));
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void add(AbstractDatabaseOperationEvent event, HandEvent written) {
        open.computeIfAbsent(event.getSession(), this::begin).add(written);
    }

    private List<HandEvent> begin(SharedSessionContractImplementor session) {
        List<HandEvent> events = new ArrayList<>(1);
        var callbacks = session.getTransactionCompletionCallbacks();
        callbacks.registerCallback(ending -> ending.doWork(connection -> outbox.writeAndCommit(connection, events)));
        callbacks.registerCallback((committed, ending) -> {
            open.remove(ending);
            if (committed) {
                outbox.committed(events);
            }
        });
        return events;
    }
}
