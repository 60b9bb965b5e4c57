package dev.plimsoll.rules.privacy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import dev.plimsoll.standards.privacy.PersonalData;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The fields that JPA stores, and what says of them that they are personal. */
final class StoredFields {
    private static final List<String> NAME_SPACES = List.of("jakarta.persistence.", "javax.persistence.");
    private static final List<String> STORED = List.of("Entity", "MappedSuperclass", "Embeddable");

    private StoredFields() {}

    static boolean isPersonal(JavaField field) {
        JavaClass owner = field.getOwner();
        return STORED.stream().anyMatch(annotation -> isOfJpa(owner, annotation))
                && Stream.of(JavaModifier.STATIC, JavaModifier.TRANSIENT, JavaModifier.SYNTHETIC)
                        .noneMatch(field.getModifiers()::contains)
                && Stream.concat(Stream.of(field), accessors(field)).noneMatch(member -> isOfJpa(member, "Transient"))
                && PersonalData.isNamed(
                        field.getName(),
                        owner.getSimpleName(),
                        field.getRawType().getName());
    }

    static boolean isAnnotated(JavaField field, Set<String> pii) {
        return Stream.concat(Stream.of(field), accessors(field)).anyMatch(member -> isAny(member, pii))
                || isAnnotatedWhereKotlinPutsIt(field, pii);
    }

    /** Its getters, and what they implement or override. */
    private static Stream<JavaMember> accessors(JavaField field) {
        JavaClass owner = field.getOwner();
        return Stream.of(Stream.of(owner), owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .flatMap(types -> types)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getParameters().isEmpty()
                        && (method.getName().equalsIgnoreCase("get" + field.getName())
                                || method.getName().equals(field.getName())))
                .map(method -> method);
    }

    /** An annotation of a property lands on the parameter of the constructor, or on a method that stands for the property. */
    private static boolean isAnnotatedWhereKotlinPutsIt(JavaField field, Set<String> pii) {
        JavaClass owner = field.getOwner();
        return owner.isAnnotatedWith("kotlin.Metadata")
                && (owner.getConstructors().stream().anyMatch(constructor -> hasParameter(constructor, field, pii))
                        || owner.getMethods().stream()
                                .anyMatch(method ->
                                        method.getName().equalsIgnoreCase("get" + field.getName() + "$annotations")
                                                && isAny(method, pii)));
    }

    /** Class files of Kotlin do not name parameters, so any of the field's type is taken to be its own. */
    private static boolean hasParameter(JavaConstructor constructor, JavaField field, Set<String> pii) {
        return constructor.getParameters().stream()
                .anyMatch(parameter -> parameter.getRawType().equals(field.getRawType()) && isAny(parameter, pii));
    }

    private static boolean isOfJpa(CanBeAnnotated element, String annotation) {
        return NAME_SPACES.stream().anyMatch(nameSpace -> element.isAnnotatedWith(nameSpace + annotation));
    }

    private static boolean isAny(CanBeAnnotated element, Set<String> annotations) {
        return annotations.stream()
                .anyMatch(name -> element.isAnnotatedWith(name) || element.isMetaAnnotatedWith(name));
    }
}
