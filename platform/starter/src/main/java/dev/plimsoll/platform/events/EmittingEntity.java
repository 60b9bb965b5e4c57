package dev.plimsoll.platform.events;

import dev.plimsoll.platform.EmitsEvents;
import java.util.Map;
import org.hibernate.engine.internal.Versioning;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.AbstractDatabaseOperationEvent;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An entity with events: turns what Hibernate wrote into what is told of it. */
final class EmittingEntity {
    private final EntityPersister persister;
    private final String aggregateType;
    private final Attributes attributes;

    EmittingEntity(EntityPersister persister) {
        this.persister = persister;
        SessionFactoryImplementor factory = persister.getFactory();
        aggregateType = factory.getMappingMetamodel()
                .getEntityDescriptor(persister.getRootEntityName())
                .getImportedName();
        attributes = new Attributes(
                persister, entity -> factory.getPersistenceUnitUtil().getIdentifier(entity));
    }

    static boolean is(EntityPersister persister) {
        return persister.getMappedClass().isAnnotationPresent(EmitsEvents.class);
    }

    /** The inheritance root and the id: a subclass is the same aggregate. */
    Aggregate aggregate(AbstractDatabaseOperationEvent event) {
        Object id = event.getId();
        boolean simple = id.getClass().getName().startsWith("java.");
        return new Aggregate(aggregateType, simple ? id.toString() : Json.write(id));
    }

    Change written(Change.Kind kind, @Nullable Object[] state) {
        Object version = Versioning.getVersion(state, persister);
        return new Change(kind, persister.getImportedName(), number(version), data(attributes.ofState(state)));
    }

    /** After it is gone it has no attributes any more. */
    Change deleted(@Nullable Object entity) {
        Object version = entity != null && persister.isVersioned() ? persister.getVersion(entity) : null;
        return new Change(Change.Kind.DELETED, persister.getImportedName(), number(version), "{}");
    }

    private String data(Map<String, @Nullable Object> values) {
        try {
            return Json.write(values);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "The event of " + persister.getEntityName() + " cannot be written as JSON, see the cause. Give the "
                            + "attribute a type that Jackson writes, or make it @Transient.",
                    e);
        }
    }

    private static @Nullable Long number(@Nullable Object version) {
        return version instanceof Number number ? number.longValue() : null;
    }
}
