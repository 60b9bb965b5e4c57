package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.data.EntityAttribute;
import jakarta.persistence.PersistenceUnitUtil;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.jspecify.annotations.Nullable;

/**
 * All that the service keeps of one person: each entity that leads to the person, whether or not it holds {@code @Pii} itself.
 *
 * <p>All, since what somebody ordered is as much that person's data as the address it went to.
 */
record Export(String subject, Instant exportedAt, Map<String, List<Map<String, @Nullable Object>>> entities) {

    /** Reads entities as the service sees them, without the hashes and versions that are the platform's. */
    record Reader(SubjectRows rows, PersistenceUnitUtil ids) {
        Export read(String subject, Instant at) {
            Map<String, List<Map<String, @Nullable Object>>> found = new LinkedHashMap<>();
            for (EntityMappingType entity : rows.entities()) {
                List<EntityAttribute> attributes = EntityAttribute.of(entity).stream()
                        .filter(Reader::isShown)
                        .toList();
                List<Map<String, @Nullable Object>> all = rows.of(entity, subject).stream()
                        .map(one -> shown(Hibernate.unproxy(one), attributes))
                        .toList();
                if (!all.isEmpty()) {
                    found.put(entity.getImportedName(), all);
                }
            }
            return new Export(subject, at, found);
        }

        private static boolean isShown(EntityAttribute attribute) {
            return !attribute.says(Lookup.class) && !attribute.says(jakarta.persistence.Version.class);
        }

        private Map<String, @Nullable Object> shown(Object entity, List<EntityAttribute> attributes) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            attributes.forEach(attribute -> put(shown, attribute, shown(attribute, attribute.read(entity))));
            return shown;
        }

        @SuppressWarnings("unchecked")
        private static void put(
                Map<String, @Nullable Object> shown, EntityAttribute attribute, @Nullable Object value) {
            Map<String, @Nullable Object> group = shown;
            List<EntityAttribute.Place> places = attribute.places();
            for (EntityAttribute.Place place : places.subList(0, places.size() - 1)) {
                group = (Map<String, @Nullable Object>)
                        group.computeIfAbsent(place.name(), name -> new LinkedHashMap<String, @Nullable Object>());
            }
            group.put(places.get(places.size() - 1).name(), value);
        }

        private @Nullable Object shown(EntityAttribute attribute, @Nullable Object value) {
            if (value == null) {
                return null;
            }
            if (attribute.part() instanceof ToOneAttributeMapping) {
                return ids.getIdentifier(value);
            }
            if (attribute.part() instanceof PluralAttributeMapping several
                    && several.getElementDescriptor() instanceof EntityCollectionPart) {
                return elements(value).stream().map(ids::getIdentifier).collect(Collectors.toList());
            }
            return value;
        }

        private static Collection<?> elements(Object value) {
            return value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
        }
    }
}
