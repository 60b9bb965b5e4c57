package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.crypto.SubjectKeys;
import dev.plimsoll.platform.data.SubjectPaths;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;

/**
 * Makes the keys of several people in the order of their ids, before a flush makes them in the order of its rows.
 *
 * <p>Two transactions that write of the same new people the other way round would wait for each other's keys.
 */
final class NewSubjects implements FlushEventListener, AutoFlushEventListener {
    private static final long serialVersionUID = 1L;

    private final transient SubjectPaths paths;
    private final transient Set<Class<?>> personal;
    private final transient SubjectKeys keys;
    private final transient NewPersons persons;

    NewSubjects(SubjectPaths paths, SubjectKeys keys, NewPersons persons) {
        this.paths = paths;
        this.personal = paths.personal();
        this.keys = keys;
        this.persons = persons;
    }

    void listenTo(EventListenerRegistry listeners) {
        listeners.prependListeners(EventType.FLUSH, this);
        listeners.prependListeners(EventType.AUTO_FLUSH, this);
    }

    @Override
    public void onFlush(FlushEvent event) {
        prepare(event.getSession());
    }

    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        prepare(event.getSession());
    }

    private void prepare(EventSource session) {
        if (session.getActionQueue().numberOfInsertions() < 2 || !session.isTransactionInProgress()) {
            return;
        }
        SortedSet<String> subjects = new TreeSet<>();
        for (Map.Entry<Object, EntityEntry> each :
                session.getPersistenceContextInternal().reentrantSafeEntityEntries()) {
            Class<?> type = each.getValue().getPersister().getMappedClass();
            if (!each.getValue().isExistsInDatabase() && personal.contains(type) && !persons.isOne(type, session)) {
                paths.saidBy(each.getKey()).ifPresent(subjects::add);
            }
        }
        if (subjects.size() > 1) {
            subjects.forEach(keys::prepare);
        }
    }
}
