package dev.plimsoll.rules.data;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one attribute that identifies an entity.
 *
 * @param member the field or getter that declares it
 * @param wrapped its type, and what each wraps in turn
 */
record EntityId(JavaMember member, List<JavaClass> wrapped) {
    private static final Set<String> NUMBERS_AND_TEXTS = Set.of(
            "byte",
            "short",
            "int",
            "long",
            "float",
            "double",
            "char",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Number",
            "java.lang.Character",
            "java.lang.String",
            "java.math.BigInteger",
            "java.math.BigDecimal");

    EntityId {
        wrapped = List.copyOf(wrapped);
    }

    /** Empty where the id has several columns, is borrowed from another entity, or is mapped elsewhere. */
    static Optional<EntityId> of(JavaClass entity) {
        Map<String, JavaMember> ids = new LinkedHashMap<>();
        for (JavaClass type : withSuperclasses(entity)) {
            for (JavaMember member : type.getMembers()) {
                if (Jpa.isAnnotated(member, "MapsId")) {
                    return Optional.empty();
                }
                if (isId(member)) {
                    ids.putIfAbsent(attribute(member), member);
                }
            }
        }
        return ids.size() == 1 ? only(ids.values().iterator().next(), entity) : Optional.empty();
    }

    boolean isNumberOrText() {
        return NUMBERS_AND_TEXTS.contains(wrapped.get(wrapped.size() - 1).getName());
    }

    /** The type's name, with what it wraps. */
    String type() {
        return String.join(
                ", which wraps ", wrapped.stream().map(JavaClass::getSimpleName).toList());
    }

    static JavaType declaredType(JavaMember member) {
        return member instanceof JavaField field ? field.getType() : ((JavaMethod) member).getReturnType();
    }

    private static Optional<EntityId> only(JavaMember member, JavaClass entity) {
        if (Jpa.isAnnotated(member, "ManyToOne") || Jpa.isAnnotated(member, "OneToOne")) {
            return Optional.empty();
        }
        return Optional.of(new EntityId(member, unwrap(TypeArguments.of(entity).resolve(declaredType(member)))));
    }

    private static List<JavaClass> unwrap(JavaType type) {
        List<JavaClass> chain = new ArrayList<>();
        Optional<JavaType> next = Optional.of(type);
        while (next.isPresent() && !chain.contains(next.get().toErasure())) {
            chain.add(next.get().toErasure());
            next = onlyPart(next.get());
        }
        return chain;
    }

    private static Optional<JavaType> onlyPart(JavaType type) {
        JavaClass value = type.toErasure();
        if (value.isEnum()
                || value.isPrimitive()
                || value.isArray()
                || value.getName().startsWith("java.")) {
            return Optional.empty();
        }
        List<JavaField> parts = withSuperclasses(value).stream()
                .flatMap(part -> part.getFields().stream())
                .filter(EntityId::isStored)
                .toList();
        return parts.size() == 1
                ? Optional.of(TypeArguments.of(type).resolve(parts.get(0).getType()))
                : Optional.empty();
    }

    private static boolean isStored(JavaField field) {
        return Stream.of(JavaModifier.STATIC, JavaModifier.TRANSIENT, JavaModifier.SYNTHETIC)
                        .noneMatch(field.getModifiers()::contains)
                && !Jpa.isAnnotated(field, "Transient");
    }

    /** A bridge has the annotations of the method that it leads to, but not its type. */
    private static boolean isId(JavaMember member) {
        return (member instanceof JavaField || member instanceof JavaMethod)
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (Jpa.isAnnotated(member, "Id") || Jpa.isAnnotated(member, "EmbeddedId"));
    }

    private static String attribute(JavaMember member) {
        String name = member instanceof JavaMethod ? member.getName().replaceFirst("^(get|is)", "") : member.getName();
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<JavaClass> withSuperclasses(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .filter(each -> !each.getName().startsWith("java."))
                .toList();
    }
}
