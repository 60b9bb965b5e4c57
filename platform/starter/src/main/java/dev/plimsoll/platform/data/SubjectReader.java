package dev.plimsoll.platform.data;

import java.util.Map;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.hibernate.type.descriptor.java.JavaType;
import org.jspecify.annotations.Nullable;

/** Follows the path of one entity to the id of its subject. */
final class SubjectReader {
    private final Map<Class<?>, SubjectPath> paths;

    SubjectReader(Map<Class<?>, SubjectPath> paths) {
        this.paths = paths;
    }

    Optional<String> read(Object entity, @Nullable SharedSessionContractImplementor session) {
        SubjectPath path = paths.get(type(entity));
        return path == null
                ? Optional.empty()
                : Optional.ofNullable(follow(entity, path, session)).map(id -> text(path, id));
    }

    static String text(SubjectPath path, Object id) {
        return String.valueOf(idType(path).toString(id));
    }

    /** Whose it is was checked when the path was found: an id is one plain value. */
    @SuppressWarnings("unchecked")
    static JavaType<Object> idType(SubjectPath path) {
        return (JavaType<Object>) ((BasicValuedModelPart) path.end().part()).getJavaType();
    }

    private static Class<?> type(Object entity) {
        return isUnread(entity)
                ? Hibernate.getClassLazy(entity)
                : Hibernate.unproxy(entity).getClass();
    }

    private static @Nullable Object follow(
            Object entity, SubjectPath path, @Nullable SharedSessionContractImplementor session) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(entity);
        if (proxy != null && proxy.isUninitialized()) {
            return ofProxy(proxy, path, session);
        }
        Object known = Hibernate.unproxy(entity);
        if (path.length() == 0) {
            return path.end().read(known);
        }
        Object next = path.steps().get(0).follow(known, session);
        if (next != null) {
            return follow(next, path.from(1), session);
        }
        return session != null && path.steps().get(0) instanceof SubjectStep.PartOf
                ? ask(path, session.bestGuessEntityName(known), session.getContextEntityIdentifier(known), session)
                : null;
    }

    private static @Nullable Object ofProxy(
            LazyInitializer proxy, SubjectPath path, @Nullable SharedSessionContractImplementor session) {
        if (path.length() == 0 && path.end().isId()) {
            return proxy.getInternalIdentifier();
        }
        SharedSessionContractImplementor open = session == null ? proxy.getSession() : session;
        return open == null
                ? follow(proxy.getImplementation(), path, null)
                : ask(path, proxy.getEntityName(), proxy.getInternalIdentifier(), open);
    }

    /** A session of its own on the same connection, as this may be asked in the middle of a flush, which a query of the same session would disturb. */
    private static @Nullable Object ask(
            SubjectPath path, String entity, @Nullable Object id, SharedSessionContractImplementor session) {
        if (id == null) {
            return null;
        }
        String name = session.getFactory()
                .getMappingMetamodel()
                .getEntityDescriptor(entity)
                .getImportedName();
        try (StatelessSession own = session.statelessWithOptions().connection().openStatelessSession()) {
            return own.createSelectionQuery(path.query(name), Object.class)
                    .setParameter("id", id)
                    .setMaxResults(1)
                    .getSingleResultOrNull();
        }
    }

    private static boolean isUnread(Object entity) {
        return !Hibernate.isInitialized(entity);
    }
}
