package dev.plimsoll.platform.data;

import dev.plimsoll.platform.Pii;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.PropertyBasedMapping;
import org.hibernate.metamodel.mapping.VirtualModelPart;
import org.hibernate.property.access.spi.Getter;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of an entity, its own or within its embeddables.
 *
 * @param places the attribute, after the embedded ones that it lies in
 */
public record EntityAttribute(EntityMappingType entity, List<Place> places) {
    /** Keeps a copy of the places. */
    public EntityAttribute {
        places = List.copyOf(places);
    }

    /** One name in the path of an attribute, and how it is read. */
    public record Place(String name, Getter getter, ModelPart part) {
        boolean says(Class<? extends Annotation> annotation) {
            return Annotated.says(getter.getMember(), name, annotation);
        }
    }

    /** All attributes, the id's too, without those that only group others. */
    public static List<EntityAttribute> of(EntityMappingType entity) {
        List<EntityAttribute> found = new ArrayList<>();
        EntityAttribute nothing = new EntityAttribute(entity, List.of());
        EntityIdentifierMapping id = entity.getIdentifierMapping();
        if (id instanceof NonAggregatedIdentifierMapping several) {
            nothing.collect(several.getVirtualIdEmbeddable(), found);
        } else {
            nothing.collect(id.getAttributeName(), id, found);
        }
        nothing.collect(entity, found);
        return List.copyOf(found);
    }

    static boolean isPersonal(List<EntityAttribute> attributes) {
        return attributes.stream().anyMatch(attribute -> attribute.says(Pii.class));
    }

    private void collect(ManagedMappingType type, List<EntityAttribute> found) {
        for (int i = 0; i < type.getNumberOfAttributeMappings(); i++) {
            AttributeMapping attribute = type.getAttributeMapping(i);
            collect(attribute.getAttributeName(), attribute, found);
        }
    }

    private void collect(String name, ModelPart part, List<EntityAttribute> found) {
        boolean isCopyOfId = part instanceof VirtualModelPart;
        if (!(part instanceof PropertyBasedMapping property) || isCopyOfId) {
            return;
        }
        Place place = new Place(name, property.getPropertyAccess().getGetter(), part);
        EntityAttribute attribute = new EntityAttribute(
                entity, Stream.concat(places.stream(), Stream.of(place)).toList());
        if (part instanceof EmbeddableValuedModelPart group) {
            attribute.collect(group.getEmbeddableTypeDescriptor(), found);
        } else {
            found.add(attribute);
        }
    }

    /** As a query names it: {@code address.street}. */
    public String path() {
        return places.stream().map(Place::name).collect(Collectors.joining("."));
    }

    /** What Hibernate knows of it. */
    public ModelPart part() {
        return places.get(places.size() - 1).part();
    }

    boolean isPlural() {
        return part() instanceof PluralAttributeMapping;
    }

    boolean isId() {
        return part() == entity.getIdentifierMapping();
    }

    /** Whether it, or an embedded attribute that it lies in, is annotated. */
    public boolean says(Class<? extends Annotation> annotation) {
        return places.stream().anyMatch(place -> place.says(annotation));
    }

    /** Its own annotation. */
    public <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
        Place last = places.get(places.size() - 1);
        return Annotated.find(last.getter().getMember(), last.name(), annotation);
    }

    /** Its value; null too where what it lies in is. */
    public @Nullable Object read(Object holder) {
        Object value = holder;
        for (Place place : places) {
            value = value == null ? null : place.getter().get(value);
        }
        return value;
    }

    @Override
    public String toString() {
        return entity.getMappedJavaType().getJavaTypeClass().getSimpleName() + "." + path();
    }
}
