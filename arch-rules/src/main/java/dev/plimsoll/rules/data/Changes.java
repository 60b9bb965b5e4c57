package dev.plimsoll.rules.data;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import dev.plimsoll.standards.data.DomainEvents;
import dev.plimsoll.standards.data.LastUpdate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What of an entity can change after it was first written. */
final class Changes {
    private static final Set<String> OF_JPA = Set.of("Id", "EmbeddedId", "MapsId", "Version");
    private static final Set<String> CREATION = Set.of(
            "org.hibernate.annotations.CreationTimestamp",
            "org.springframework.data.annotation.CreatedDate",
            "org.springframework.data.annotation.CreatedBy");

    private Changes() {}

    static boolean canHappenTo(JavaClass entity) {
        return !isHistory(entity)
                && stored(entity)
                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.FINAL)
                                && !(field.getOwner().equals(entity) && isSetByConstructorsAlone(field))
                                && withGetter(entity, field).noneMatch(Changes::isFixed));
    }

    /** What is written once is last changed at the time that it has anyway. */
    private static boolean isHistory(JavaClass entity) {
        return DomainEvents.isHistory(entity.getSimpleName())
                && stored(entity)
                        .anyMatch(field -> LastUpdate.isTime(field.getRawType().getName()));
    }

    /** A collection or an embedded object may change inside, but that of other entities is stored with those. */
    private static boolean isSetByConstructorsAlone(JavaField field) {
        List<JavaFieldAccess> settings = field.getAccessesToSelf().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .toList();
        return field.getModifiers().contains(JavaModifier.PRIVATE)
                && !settings.isEmpty()
                && settings.stream().allMatch(setting -> setting.getOrigin() instanceof JavaConstructor)
                && (!LastUpdates.isEmbedded(field) || isFixedInside(field.getRawType()))
                && (Jpa.isAnnotated(field, "OneToMany") || !holdsMany(field.getRawType()));
    }

    /** Whether only constructors set what is in a value, as in that of a record. */
    private static boolean isFixedInside(JavaClass value) {
        return stored(value).allMatch(Changes::isSetByConstructorsAlone);
    }

    private static boolean holdsMany(JavaClass type) {
        return type.isArray() || type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    }

    /** The fields that have a column, inherited ones included. */
    static Stream<JavaField> stored(JavaClass type) {
        return type.getAllFields().stream()
                .filter(field -> !field.getOwner().getName().startsWith("java."))
                .filter(field -> Stream.of(JavaModifier.STATIC, JavaModifier.TRANSIENT, JavaModifier.SYNTHETIC)
                        .noneMatch(field.getModifiers()::contains))
                .filter(field -> withGetter(type, field).noneMatch(member -> Jpa.isAnnotated(member, "Transient")));
    }

    static boolean isOfCreation(CanBeAnnotated member) {
        return CREATION.stream().anyMatch(member::isAnnotatedWith);
    }

    private static boolean isFixed(CanBeAnnotated member) {
        return isOfCreation(member) || OF_JPA.stream().anyMatch(name -> Jpa.isAnnotated(member, name));
    }

    /** JPA may be told of an attribute on either. */
    private static Stream<CanBeAnnotated> withGetter(JavaClass type, JavaField field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        return Stream.concat(
                Stream.of(field),
                type.getAllMethods().stream()
                        .filter(method -> method.getParameters().isEmpty()
                                && method.getName().toLowerCase(Locale.ROOT).equals("get" + name)));
    }
}
