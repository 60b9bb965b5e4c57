package dev.plimsoll.platform.data;

import dev.plimsoll.platform.DataSubject;
import dev.plimsoll.platform.Pii;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.jspecify.annotations.Nullable;

/** Finds for each entity the shortest way to its data subject. */
final class SubjectSearch {
    private final Map<EntityMappingType, List<EntityAttribute>> entities;
    private final Map<EntityMappingType, SubjectPath> paths = new LinkedHashMap<>();

    private SubjectSearch(Map<EntityMappingType, List<EntityAttribute>> entities) {
        this.entities = entities;
    }

    static Map<EntityMappingType, SubjectPath> paths(Map<EntityMappingType, List<EntityAttribute>> entities) {
        SubjectSearch search = new SubjectSearch(entities);
        entities.keySet().forEach(search::own);
        while (search.oneStepFurther()) {
            // All paths of one length are known before the first that is longer, so the first that is found is the
            // shortest.
        }
        return search.paths;
    }

    private void own(EntityMappingType entity) {
        List<EntityAttribute> said = said(entity);
        if (said.size() > 1) {
            throw SubjectFailures.twice(entity, said);
        }
        for (EntityAttribute attribute : said) {
            if (attribute.part() instanceof BasicValuedModelPart && !attribute.says(Pii.class)) {
                paths.put(entity, new SubjectPath(List.of(), attribute));
            } else if (target(attribute) == null) {
                throw SubjectFailures.noId(attribute);
            }
        }
    }

    private List<EntityAttribute> said(EntityMappingType entity) {
        List<EntityAttribute> all = attributes(entity);
        List<EntityAttribute> said = new ArrayList<>(all.stream()
                .filter(attribute -> attribute.says(DataSubject.class))
                .toList());
        if (Annotated.says(entity.getMappedJavaType().getJavaTypeClass(), DataSubject.class)) {
            EntityAttribute id = all.stream()
                    .filter(EntityAttribute::isId)
                    .findFirst()
                    .orElseThrow(() -> SubjectFailures.noSingleId(entity));
            said.remove(id);
            said.add(id);
        }
        return said;
    }

    private boolean oneStepFurther() {
        Map<EntityMappingType, SubjectPath> found = new LinkedHashMap<>();
        for (EntityMappingType entity : entities.keySet()) {
            if (!paths.containsKey(entity)) {
                next(entity).ifPresent(path -> found.put(entity, path));
            }
        }
        paths.putAll(found);
        return !found.isEmpty();
    }

    private Optional<SubjectPath> next(EntityMappingType entity) {
        List<SubjectPath> direct = through(entity);
        List<SubjectPath> found = direct.isEmpty() ? owners(entity) : direct;
        if (found.size() > 1 && EntityAttribute.isPersonal(attributes(entity))) {
            throw SubjectFailures.undecided(entity, found);
        }
        return found.stream().findFirst();
    }

    /** An association that is annotated itself is the one that leads to the subject. */
    private List<SubjectPath> through(EntityMappingType entity) {
        List<EntityAttribute> said = said(entity);
        List<SubjectPath> found = new ArrayList<>();
        for (EntityAttribute attribute : said.isEmpty() ? attributes(entity) : said) {
            EntityMappingType target = target(attribute);
            SubjectPath path = target == null ? null : paths.get(target);
            if (path != null) {
                found.add(path.after(new SubjectStep.Through(attribute)));
            }
        }
        return found;
    }

    private List<SubjectPath> owners(EntityMappingType entity) {
        List<SubjectPath> found = new ArrayList<>();
        paths.forEach((owner, path) -> attributes(owner).stream()
                .filter(attribute -> isPart(attribute, entity) && !isInherited(attribute, owner))
                .forEach(attribute -> found.add(path.after(new SubjectStep.PartOf(owner, attribute)))));
        return found;
    }

    /** A supertype that leads to the subject owns its parts itself. */
    private boolean isInherited(EntityAttribute attribute, EntityMappingType owner) {
        EntityMappingType parent = owner.getSuperMappingType();
        return parent != null
                && paths.containsKey(parent)
                && attributes(parent).stream().anyMatch(same -> same.path().equals(attribute.path()));
    }

    private List<EntityAttribute> attributes(EntityMappingType entity) {
        return entities.getOrDefault(entity, List.of());
    }

    private static @Nullable EntityMappingType target(EntityAttribute attribute) {
        return attribute.part() instanceof ToOneAttributeMapping one ? one.getAssociatedEntityMappingType() : null;
    }

    /** What is shared, {@code @ManyToOne} and {@code @ManyToMany}, is nobody's part. */
    private static boolean isPart(EntityAttribute attribute, EntityMappingType entity) {
        EntityMappingType part = attribute.says(OneToOne.class) ? target(attribute) : null;
        if (attribute.says(OneToMany.class)
                && attribute.part() instanceof PluralAttributeMapping plural
                && plural.getElementDescriptor() instanceof EntityCollectionPart element) {
            part = element.getAssociatedEntityMappingType();
        }
        return part != null && entity.isTypeOrSuperType(part);
    }
}
