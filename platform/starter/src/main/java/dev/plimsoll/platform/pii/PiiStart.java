package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.EntityAttribute;
import dev.plimsoll.platform.data.SubjectPaths;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.InitializingBean;

/** Has personal data encrypted from the first write on, or stops the start. */
final class PiiStart implements InitializingBean {
    private final PersonalAttributes attributes;
    private final EntityManagerFactory factory;
    private final SubjectPaths paths;
    private final ColumnCheck columns;

    PiiStart(PersonalAttributes attributes, EntityManagerFactory factory, SubjectPaths paths, ColumnCheck columns) {
        this.attributes = attributes;
        this.factory = factory;
        this.paths = paths;
        this.columns = columns;
    }

    @Override
    public void afterPropertiesSet() {
        if (attributes.columns().isEmpty()) {
            return;
        }
        SessionFactoryImplementor hibernate = factory.unwrap(SessionFactoryImplementor.class);
        refuseCaches(hibernate);
        attributes.columns().forEach(column -> refuseSaidElsewhere(column, hibernate));
        attributes.keys().requireMasterKeys();
        if (!attributes.lookups().isEmpty()) {
            attributes.hashes().prepare();
        }
        attributes.columns().forEach(columns::check);
        attributes.lookups().forEach(columns::check);
        NewPersons persons = new NewPersons(factory, paths, attributes.keys());
        new SubjectListener(paths, persons).listenTo(hibernate);
        new NewSubjects(paths, attributes.keys(), persons)
                .listenTo(hibernate.getEventEngine().getListenerRegistry());
    }

    /** It would be encrypted, and neither erased nor kept out of events, which look at the attribute alone. */
    private static void refuseSaidElsewhere(PersonalColumn column, SessionFactoryImplementor hibernate) {
        boolean said = EntityAttribute.of(hibernate.getMappingMetamodel().getEntityDescriptor(column.entity())).stream()
                .anyMatch(attribute -> attribute.path().equals(column.attribute()) && attribute.says(Pii.class));
        if (!said) {
            throw Refusals.saidElsewhere(column);
        }
    }

    private void refuseCaches(SessionFactoryImplementor hibernate) {
        if (hibernate.getSessionFactoryOptions().isQueryCacheEnabled()) {
            throw Refusals.queryCache();
        }
        for (Class<?> entity : paths.personal()) {
            if (hibernate.getMappingMetamodel().getEntityDescriptor(entity).canWriteToCache()) {
                throw Refusals.cached(entity.getSimpleName());
            }
        }
    }
}
