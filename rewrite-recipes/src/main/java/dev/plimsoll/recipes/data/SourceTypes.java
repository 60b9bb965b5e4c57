package dev.plimsoll.recipes.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The types that the sources of a project declare, and the entities among them. */
final class SourceTypes {
    private final Map<String, J.ClassDeclaration> classes = new LinkedHashMap<>();
    private final Map<String, JavaType.FullyQualified> entities = new LinkedHashMap<>();
    private final Set<String> methods = new HashSet<>();
    private final Map<String, List<String>> recordComponents = new HashMap<>();

    void saw(J.CompilationUnit unit) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Integer nothing) {
                if (type.getType() != null) {
                    saw(type, type.getType());
                }
                return super.visitClassDeclaration(type, nothing);
            }

            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer nothing) {
                if (method.getMethodType() != null) {
                    methods.add(Slots.signature(method.getMethodType()));
                }
                return super.visitMethodDeclaration(method, nothing);
            }
        }.visit(unit, 0);
    }

    private void saw(J.ClassDeclaration declaration, JavaType.FullyQualified type) {
        String name = type.getFullyQualifiedName();
        classes.put(name, declaration);
        if (Entities.isAnnotated(type.getAnnotations(), "Entity")) {
            entities.put(name, type);
        }
        List<String> components = new ArrayList<>();
        if (declaration.getPrimaryConstructor() != null) {
            declaration.getPrimaryConstructor().stream()
                    .filter(J.VariableDeclarations.class::isInstance)
                    .flatMap(component -> ((J.VariableDeclarations) component).getVariables().stream())
                    .forEach(component -> components.add(component.getSimpleName()));
            recordComponents.put(name, components);
        }
    }

    boolean declare(@Nullable JavaType type) {
        JavaType.FullyQualified named =
                type instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(type);
        return named != null && classes.containsKey(named.getFullyQualifiedName());
    }

    boolean declareMethod(String signature) {
        return methods.contains(signature);
    }

    Optional<J.ClassDeclaration> declaration(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    Stream<JavaType.FullyQualified> all() {
        return classes.values().stream().map(J.ClassDeclaration::getType).flatMap(Stream::ofNullable);
    }

    Stream<JavaType.FullyQualified> entities() {
        return entities.values().stream();
    }

    Optional<JavaType.FullyQualified> entity(@Nullable JavaType type) {
        JavaType.FullyQualified named =
                type instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(type);
        return Optional.ofNullable(named == null ? null : entities.get(named.getFullyQualifiedName()));
    }

    Optional<JavaType.FullyQualified> entityCalled(String simpleName) {
        return entities()
                .filter(type -> Changes.name(type).endsWith("." + simpleName)
                        || type.getFullyQualifiedName().equals(simpleName))
                .findFirst();
    }

    List<String> componentsOf(String record) {
        return recordComponents.getOrDefault(record, List.of());
    }

    /** The field with the id of an entity, its own or inherited; empty where a getter or several have it. */
    static Optional<JavaType.Variable> id(JavaType.FullyQualified entity) {
        List<JavaType.Variable> ids = Entities.withSupertypes(entity)
                .flatMap(type -> type.getMembers().stream())
                .filter(field -> Entities.isAnnotated(field.getAnnotations(), "Id"))
                .toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    Optional<String> idSlot(@Nullable JavaType entity) {
        return entity(entity).flatMap(SourceTypes::id).map(Slots::variable);
    }

    /** What a path of attributes ends at, beginning at an entity: the last field. */
    Optional<JavaType.Variable> attribute(JavaType.FullyQualified owner, List<String> path) {
        Optional<JavaType.Variable> field = Entities.withSupertypes(owner)
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> member.getName().equals(path.get(0)))
                .findFirst();
        if (path.size() == 1 || field.isEmpty()) {
            return field;
        }
        JavaType type = field.get().getType();
        JavaType inside = type instanceof JavaType.Parameterized generic
                        && generic.getTypeParameters().size() == 1
                ? generic.getTypeParameters().get(0)
                : type;
        JavaType.FullyQualified next = TypeUtils.asFullyQualified(inside);
        return next == null ? Optional.empty() : attribute(next, path.subList(1, path.size()));
    }
}
