package dev.plimsoll.platform.data;

import jakarta.persistence.EntityManagerFactory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.annotations.Subselect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.descriptor.java.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * How each entity leads to the person whose data it holds.
 *
 * <p>By {@code @DataSubject} on the entity (its id) or on an attribute, through a {@code @ManyToOne} or {@code @OneToOne} to an entity that
 * leads to it, or as a part of one ({@code @OneToMany}, {@code @OneToOne}). The shortest way is taken; an association that is annotated with
 * {@code @DataSubject} is taken whatever its length.
 */
public final class SubjectPaths {
    private final Map<Class<?>, SubjectPath> paths;
    private final Set<Class<?>> personal;
    private final SubjectReader reader;

    private SubjectPaths(Map<EntityMappingType, SubjectPath> paths, Set<Class<?>> personal) {
        this.paths = new LinkedHashMap<>();
        paths.forEach((entity, path) -> this.paths.put(type(entity), path));
        this.personal = personal;
        this.reader = new SubjectReader(this.paths);
    }

    /**
     * Reads the mapping.
     *
     * @throws PlatformFailure where an entity holds personal data and leads to nobody, or to several
     */
    public static SubjectPaths of(EntityManagerFactory factory) {
        Map<EntityMappingType, List<EntityAttribute>> entities = new LinkedHashMap<>();
        factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .streamEntityDescriptors()
                .sorted(Comparator.comparing(EntityPersister::getEntityName))
                .forEach(entity -> entities.put(entity, EntityAttribute.of(entity)));
        Map<EntityMappingType, SubjectPath> paths = SubjectSearch.paths(entities);
        Set<Class<?>> personal = new LinkedHashSet<>();
        entities.forEach((entity, attributes) -> {
            if (EntityAttribute.isPersonal(attributes) && isStored(entity)) {
                check(entity, paths.get(entity));
                personal.add(type(entity));
            }
        });
        return new SubjectPaths(paths, personal);
    }

    private static void check(EntityMappingType entity, @Nullable SubjectPath path) {
        if (path == null) {
            throw SubjectFailures.leadsNowhere(entity);
        }
        boolean byOwnId = path.length() == 0 && path.end().isId();
        if (byOwnId && entity.getEntityPersister().isIdentifierAssignedByInsert()) {
            throw SubjectFailures.idComesLate(entity);
        }
    }

    /** An abstract entity is stored as one of those below it; a view only shows what others hold. */
    private static boolean isStored(EntityMappingType entity) {
        return !entity.isAbstract()
                && entity.getEntityPersister().isMutable()
                && !type(entity).isAnnotationPresent(Subselect.class);
    }

    /** All entities that lead to a person, whether or not they hold personal data. */
    public Set<Class<?>> entities() {
        return Set.copyOf(paths.keySet());
    }

    /** The entities that hold personal data, their own, inherited or embedded. */
    public Set<Class<?>> personal() {
        return Set.copyOf(personal);
    }

    /** Whether the entity is the person itself, whose id is its own. */
    public boolean isPerson(Class<?> entity) {
        SubjectPath path = paths.get(entity);
        return path != null && path.length() == 0 && path.end().isId();
    }

    /** The text of the id of the person whose data this is; empty where it refers to nobody, and for a part that does not know its owner. */
    public Optional<String> subjectOf(Object entity) {
        return reader.read(entity, null);
    }

    /** The text of the id of the person where the entity says it itself, so that nothing is read to find out. */
    public Optional<String> saidBy(Object entity) {
        SubjectPath path = paths.get(Hibernate.getClassLazy(entity));
        return path == null || path.length() > 0 ? Optional.empty() : reader.read(entity, null);
    }

    /** As {@link #subjectOf(Object)}; for a part that does not know its owner, the owner is sought in the session, then in the database. */
    public Optional<String> subjectOf(Object entity, SharedSessionContractImplementor session) {
        return reader.read(entity, session);
    }

    /**
     * The condition of JPQL that an entity belongs to a person, with the parameter {@code :subject} as {@link #parameter} makes it.
     *
     * @param alias of the entity in the query
     */
    public String condition(Class<?> entity, String alias) {
        return path(entity).condition(alias);
    }

    /** The id of a person as the entities of this type keep it; empty where it can be nobody's, such as text for a UUID. */
    public Optional<Object> parameter(Class<?> entity, String subject) {
        JavaType<?> type = SubjectReader.idType(path(entity));
        try {
            Object id = type.fromString(subject);
            return Optional.ofNullable(id)
                    .filter(value -> SubjectReader.text(path(entity), value).equals(subject));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private SubjectPath path(Class<?> entity) {
        SubjectPath path = paths.get(entity);
        if (path == null) {
            throw new IllegalArgumentException(entity.getName() + " leads to no data subject. Ask entities() first.");
        }
        return path;
    }

    private static Class<?> type(EntityMappingType entity) {
        return entity.getMappedJavaType().getJavaTypeClass();
    }
}
