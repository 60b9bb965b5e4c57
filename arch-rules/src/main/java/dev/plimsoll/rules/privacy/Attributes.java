package dev.plimsoll.rules.privacy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What JPA stores for an entity: its own, what it inherits, and what is embedded into it. */
final class Attributes {
    private static final List<String> NAME_SPACES = List.of("jakarta.persistence.", "javax.persistence.");

    private Attributes() {}

    static boolean isAnnotated(CanBeAnnotated element, String annotation) {
        return NAME_SPACES.stream().anyMatch(nameSpace -> element.isAnnotatedWith(nameSpace + annotation));
    }

    /** Fields and getters alike, as either may carry the annotations. */
    static Stream<JavaMember> of(JavaClass entity) {
        return holders(entity).flatMap(Attributes::declared);
    }

    /** The classes in which attributes of an entity are declared. */
    static Stream<JavaClass> holders(JavaClass entity) {
        Set<JavaClass> holders = new LinkedHashSet<>();
        add(entity, holders);
        return holders.stream();
    }

    /** Kotlin puts the annotation of a property on the parameter of the constructor that declares it. */
    static Stream<JavaParameter> parametersOfProperties(JavaClass holder) {
        return holder.isAnnotatedWith("kotlin.Metadata")
                ? holder.getConstructors().stream().flatMap(constructor -> constructor.getParameters().stream())
                : Stream.empty();
    }

    static JavaType type(JavaMember attribute) {
        return attribute instanceof JavaField field ? field.getType() : ((JavaMethod) attribute).getReturnType();
    }

    private static void add(JavaClass type, Set<JavaClass> holders) {
        if (type.getName().startsWith("java.") || !holders.add(type)) {
            return;
        }
        type.getRawSuperclass().ifPresent(above -> add(above, holders));
        declared(type)
                .flatMap(attribute -> type(attribute).getAllInvolvedRawTypes().stream())
                .filter(part -> isAnnotated(part, "Embeddable"))
                .forEach(part -> add(part, holders));
    }

    private static Stream<JavaMember> declared(JavaClass type) {
        return Stream.<JavaMember>concat(type.getFields().stream(), type.getMethods().stream())
                .filter(member -> Stream.of(JavaModifier.STATIC, JavaModifier.TRANSIENT, JavaModifier.SYNTHETIC)
                        .noneMatch(member.getModifiers()::contains))
                .filter(member -> !isAnnotated(member, "Transient"));
    }
}
