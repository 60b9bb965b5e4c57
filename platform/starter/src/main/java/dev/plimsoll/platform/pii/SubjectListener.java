package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.data.SubjectPaths;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.AbstractDatabaseOperationEvent;
import org.hibernate.event.spi.AbstractPreDatabaseOperationEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PostUpsertEvent;
import org.hibernate.event.spi.PostUpsertEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.event.spi.PreUpsertEvent;
import org.hibernate.event.spi.PreUpsertEventListener;
import org.hibernate.persister.entity.EntityPersister;

/** Finds out whose data an entity holds right before its values are bound to a statement, which is where they are encrypted. */
final class SubjectListener
        implements PreInsertEventListener,
                PreUpdateEventListener,
                PreUpsertEventListener,
                PostInsertEventListener,
                PostUpdateEventListener,
                PostUpsertEventListener {
    private static final long serialVersionUID = 1L;

    private final transient SubjectPaths paths;
    private final transient Set<Class<?>> personal;
    private final transient NewPersons persons;

    SubjectListener(SubjectPaths paths, NewPersons persons) {
        this.paths = paths;
        this.persons = persons;
        this.personal = paths.personal();
    }

    void listenTo(SessionFactoryImplementor factory) {
        var listeners = factory.getEventEngine().getListenerRegistry();
        listeners.appendListeners(EventType.PRE_INSERT, this);
        listeners.appendListeners(EventType.PRE_UPDATE, this);
        listeners.appendListeners(EventType.PRE_UPSERT, this);
        listeners.prependListeners(EventType.POST_INSERT, this);
        listeners.prependListeners(EventType.POST_UPDATE, this);
        listeners.prependListeners(EventType.POST_UPSERT, this);
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        if (persons.isOne(event.getPersister().getMappedClass(), event.getSession())) {
            paths.saidBy(event.getEntity()).ifPresent(subject -> persons.prepare(subject, event.getSession()));
        }
        return begin(event);
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        return begin(event);
    }

    @Override
    public boolean onPreUpsert(PreUpsertEvent event) {
        return begin(event);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        end(event);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        end(event);
    }

    @Override
    public void onPostUpsert(PostUpsertEvent event) {
        end(event);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private boolean begin(AbstractPreDatabaseOperationEvent event) {
        Class<?> type = event.getPersister().getMappedClass();
        if (personal.contains(type)) {
            BeingWritten.begin(type.getSimpleName(), paths.subjectOf(event.getEntity(), event.getSession()));
        }
        return false;
    }

    private void end(AbstractDatabaseOperationEvent event) {
        if (personal.contains(event.getPersister().getMappedClass())) {
            BeingWritten.end();
        }
    }
}
