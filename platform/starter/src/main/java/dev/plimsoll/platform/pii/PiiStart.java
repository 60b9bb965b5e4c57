package dev.plimsoll.platform.pii;

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
        refuseCaches(factory.unwrap(SessionFactoryImplementor.class));
        attributes.keys().requireMasterKeys();
        if (!attributes.lookups().isEmpty()) {
            attributes.hashes().prepare();
        }
        attributes.columns().forEach(columns::check);
        attributes.lookups().forEach(columns::check);
        new SubjectListener(paths).listenTo(factory.unwrap(SessionFactoryImplementor.class));
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
