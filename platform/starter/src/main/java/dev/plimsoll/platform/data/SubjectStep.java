package dev.plimsoll.platform.data;

import java.util.Collection;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.jspecify.annotations.Nullable;

/** From one entity to the next that is nearer to the subject. */
sealed interface SubjectStep {
    /** The next entity, or its proxy, as far as memory knows. */
    @Nullable
    Object follow(Object entity, @Nullable SharedSessionContractImplementor session);

    /** The attribute that makes the step, for a sentence. */
    String said();

    /** The entity refers to the next. */
    record Through(EntityAttribute attribute) implements SubjectStep {
        @Override
        public @Nullable Object follow(Object entity, @Nullable SharedSessionContractImplementor session) {
            return attribute.read(entity);
        }

        @Override
        public String said() {
            return attribute.path();
        }
    }

    /** The next refers to the entity as its part, and the entity knows nothing of it. */
    record PartOf(EntityMappingType owner, EntityAttribute attribute) implements SubjectStep {
        @Override
        public @Nullable Object follow(Object entity, @Nullable SharedSessionContractImplementor session) {
            if (session == null) {
                return null;
            }
            for (Map.Entry<Object, ?> known :
                    session.getPersistenceContextInternal().reentrantSafeEntityEntries()) {
                if (isOwner(known.getKey()) && refers(attribute.read(known.getKey()), entity)) {
                    return known.getKey();
                }
            }
            return null;
        }

        @Override
        public String said() {
            return attribute.toString();
        }

        private boolean isOwner(Object known) {
            return owner.getMappedJavaType().getJavaTypeClass().isInstance(known);
        }

        private static boolean refers(@Nullable Object value, Object entity) {
            if (value == null || !Hibernate.isInitialized(value)) {
                return false;
            }
            if (value instanceof Map<?, ?> parts) {
                return refers(parts.values(), entity);
            }
            return value instanceof Collection<?> parts
                    ? parts.stream().anyMatch(part -> isSame(part, entity))
                    : isSame(value, entity);
        }

        private static boolean isSame(@Nullable Object part, Object entity) {
            return part != null && Hibernate.isInitialized(part) && Hibernate.unproxy(part) == entity;
        }

        String link(String alias, String part) {
            return attribute.isPlural()
                    ? part + " member of " + alias + "." + attribute.path()
                    : alias + "." + attribute.path() + " = " + part;
        }
    }
}
