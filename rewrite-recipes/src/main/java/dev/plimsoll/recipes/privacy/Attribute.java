package dev.plimsoll.recipes.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * What JPA stores for an entity in one field, or reads from one getter.
 *
 * @param isField or else a method
 * @param owner the class that declares it
 */
record Attribute(
        String name,
        boolean isField,
        @Nullable JavaType type,
        List<JavaType.FullyQualified> annotations,
        String owner) {
    private static final List<String> NAME_SPACES = List.of("jakarta.persistence", "javax.persistence");

    Attribute {
        annotations = List.copyOf(annotations);
    }

    static Attribute of(JavaType.Variable field) {
        JavaType.FullyQualified owner = TypeUtils.asFullyQualified(field.getOwner());
        return new Attribute(
                field.getName(),
                true,
                field.getType(),
                field.getAnnotations(),
                owner == null ? "" : owner.getFullyQualifiedName());
    }

    /** Those of an entity, with what it inherits and what is embedded into it. */
    static Stream<Attribute> ofEntity(JavaType.FullyQualified entity) {
        Set<JavaType.FullyQualified> holders = new LinkedHashSet<>();
        add(entity, holders, new LinkedHashSet<>());
        return holders.stream().flatMap(Attribute::declared);
    }

    static boolean isAnnotated(List<JavaType.FullyQualified> annotations, String simpleName) {
        return annotations.stream()
                .anyMatch(annotation -> NAME_SPACES.contains(annotation.getPackageName())
                        && annotation.getClassName().equals(simpleName));
    }

    boolean is(String simpleName) {
        return isAnnotated(annotations, simpleName);
    }

    boolean isId() {
        return is("Id") || is("EmbeddedId");
    }

    boolean leadsToOne() {
        return is("ManyToOne") || is("OneToOne");
    }

    /** The types that it is made of: of a list, the list and its elements. */
    Stream<JavaType.FullyQualified> types() {
        return types(type);
    }

    private static Stream<JavaType.FullyQualified> types(@Nullable JavaType type) {
        if (type instanceof JavaType.Parameterized generic) {
            return Stream.concat(
                    Stream.of(generic.getType()),
                    generic.getTypeParameters().stream().flatMap(Attribute::types));
        }
        JavaType.FullyQualified plain =
                type instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(type);
        return Stream.ofNullable(plain);
    }

    private static void add(
            JavaType.@Nullable FullyQualified type, Set<JavaType.FullyQualified> holders, Set<String> names) {
        if (type == null || type.getPackageName().startsWith("java.") || !names.add(type.getFullyQualifiedName())) {
            return;
        }
        holders.add(type);
        add(type.getSupertype(), holders, names);
        declared(type)
                .flatMap(Attribute::types)
                .filter(part -> isAnnotated(part.getAnnotations(), "Embeddable"))
                .forEach(part -> add(part, holders, names));
    }

    private static Stream<Attribute> declared(JavaType.FullyQualified type) {
        String owner = type.getFullyQualifiedName();
        return Stream.concat(
                        type.getMembers().stream()
                                .filter(field -> !field.hasFlags(Flag.Static) && !field.hasFlags(Flag.Transient))
                                .map(Attribute::of),
                        type.getMethods().stream()
                                .filter(method -> !method.hasFlags(Flag.Static))
                                .map(method -> new Attribute(
                                        method.getName(),
                                        false,
                                        method.getReturnType(),
                                        method.getAnnotations(),
                                        owner)))
                .filter(attribute -> !attribute.is("Transient"));
    }
}
