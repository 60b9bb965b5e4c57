package dev.plimsoll.platform.events;

import java.lang.reflect.Member;
import java.sql.Blob;
import java.sql.Clob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.internal.DiscriminatedAssociationAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.jspecify.annotations.Nullable;

/** The attributes of an entity, or of what is embedded in one, that an event tells: neither personal data nor collections. */
final class Attributes {
    private record Attribute(
            AttributeMapping mapping, @Nullable Attributes parts) {}

    private final List<Attribute> told = new ArrayList<>();
    private final Function<Object, @Nullable Object> idOf;

    /**
     * Reads the mapping.
     *
     * @param idOf the id of an associated entity, which may be a proxy
     */
    Attributes(ManagedMappingType type, Function<Object, @Nullable Object> idOf) {
        this.idOf = idOf;
        for (int i = 0; i < type.getNumberOfAttributeMappings(); i++) {
            AttributeMapping mapping = type.getAttributeMapping(i);
            if (isTold(mapping)) {
                told.add(new Attribute(mapping, parts(mapping)));
            }
        }
    }

    private static boolean isTold(AttributeMapping mapping) {
        Class<?> type = mapping.getJavaType().getJavaTypeClass();
        return !mapping.isPluralAttributeMapping()
                && !Blob.class.isAssignableFrom(type)
                && !Clob.class.isAssignableFrom(type)
                && !PersonalData.isIn(mapping);
    }

    private @Nullable Attributes parts(AttributeMapping mapping) {
        return mapping instanceof EmbeddedAttributeMapping embedded
                ? new Attributes(embedded.getEmbeddableTypeDescriptor(), idOf)
                : null;
    }

    /** The values by name, in the order of the mapping. */
    Map<String, @Nullable Object> ofState(@Nullable Object[] state) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Attribute attribute : told) {
            Object value = state[attribute.mapping.getStateArrayPosition()];
            if (value != LazyPropertyInitializer.UNFETCHED_PROPERTY) {
                values.put(attribute.mapping.getAttributeName(), plain(attribute, value));
            }
        }
        return values;
    }

    private Map<String, @Nullable Object> ofEmbedded(Object embedded) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Attribute attribute : told) {
            var getter = attribute.mapping.getPropertyAccess().getGetter();
            Member member = getter.getMember();
            if (member == null || member.getDeclaringClass().isInstance(embedded)) {
                values.put(attribute.mapping.getAttributeName(), plain(attribute, getter.get(embedded)));
            }
        }
        return values;
    }

    private @Nullable Object plain(Attribute attribute, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (attribute.parts != null) {
            return attribute.parts.ofEmbedded(value);
        }
        boolean association = attribute.mapping instanceof ToOneAttributeMapping
                || attribute.mapping instanceof DiscriminatedAssociationAttributeMapping;
        return association ? idOf.apply(value) : value;
    }
}
