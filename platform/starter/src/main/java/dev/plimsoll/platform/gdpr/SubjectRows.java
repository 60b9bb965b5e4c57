package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.data.SubjectPaths;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Subselect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.BasicEntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;

/** Which rows belong to a subject. */
final class SubjectRows {
    private final SubjectPaths paths;
    private final EntityManager manager;
    private final List<EntityMappingType> entities;

    SubjectRows(SubjectPaths paths, EntityManager manager) {
        this.paths = paths;
        this.manager = manager;
        this.entities = manager.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .streamEntityDescriptors()
                .map(EntityMappingType.class::cast)
                .filter(entity -> paths.entities().contains(type(entity)) && isStored(entity))
                .sorted(Comparator.comparing(EntityMappingType::getImportedName))
                .toList();
    }

    /** A view is left out: it shows what others hold. */
    private static boolean isStored(EntityMappingType entity) {
        return !entity.isAbstract() && !type(entity).isAnnotationPresent(Subselect.class);
    }

    /** All entities that lead to a subject, by name. */
    List<EntityMappingType> entities() {
        return entities;
    }

    List<EntityMappingType> personal() {
        return entities.stream()
                .filter(entity -> paths.personal().contains(type(entity)))
                .toList();
    }

    List<?> of(EntityMappingType entity, String subject) {
        return select(entity, subject, new Part("e", "")).orElse(List.of());
    }

    boolean any(String subject) {
        return entities.stream().anyMatch(entity -> !select(entity, subject, new Part("1", "", 1))
                .orElse(List.of())
                .isEmpty());
    }

    /** The ids of those in which there is something to erase. */
    List<?> toErase(PersonalEntity entity, String subject, int atMost) {
        boolean sorted = entity.mapping().getIdentifierMapping() instanceof BasicEntityIdentifierMapping;
        String rest = " and " + entity.holds("e") + (sorted ? " order by id(e)" : "");
        return select(entity.mapping(), subject, new Part("id(e)", rest, atMost))
                .orElse(List.of());
    }

    /** What is read of the rows of a subject. */
    private record Part(String selected, String rest, int atMost) {
        Part(String selected, String rest) {
            this(selected, rest, Integer.MAX_VALUE);
        }
    }

    private Optional<List<?>> select(EntityMappingType entity, String subject, Part part) {
        String name = entity.getImportedName();
        String exactly = entity.hasSubclasses() ? " and type(e) = " + name : "";
        String query = "select " + part.selected() + " from " + name + " e where (" + paths.condition(type(entity), "e")
                + ")" + exactly + part.rest();
        return paths.parameter(type(entity), subject).map(id -> manager.createQuery(query, Object.class)
                .setParameter("subject", id)
                .setMaxResults(part.atMost())
                .getResultList());
    }

    private static Class<?> type(EntityMappingType entity) {
        return entity.getMappedJavaType().getJavaTypeClass();
    }
}
