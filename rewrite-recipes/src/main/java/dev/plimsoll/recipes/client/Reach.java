package dev.plimsoll.recipes.client;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** Which types of the sources may call which, directly or by others. */
final class Reach {
    private final Map<String, Set<String>> uses = new HashMap<>();

    void saw(J.CompilationUnit unit) {
        Set<String> used = new HashSet<>();
        unit.getTypesInUse().getTypesInUse().forEach(type -> add(type, used));
        unit.getTypesInUse().getUsedMethods().forEach(method -> add(method.getDeclaringType(), used));
        unit.getClasses().forEach(declared -> {
            add(declared.getType(), used);
            String name = outermost(declared.getType());
            uses.computeIfAbsent(name, type -> new HashSet<>()).addAll(used);
        });
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
                Stream.concat(
                                Stream.ofNullable(declared.getExtends()),
                                Stream.ofNullable(declared.getImplements()).flatMap(Collection::stream))
                        .map(TypeTree::getType)
                        .map(Reach::outermost)
                        .forEach(above -> uses.computeIfAbsent(above, type -> new HashSet<>())
                                .add(outermost(declared.getType())));
                return super.visitClassDeclaration(declared, none);
            }
        }.visit(unit, 0);
    }

    /** All that may be called from some types, themselves among them. */
    Set<String> from(Collection<String> types) {
        Set<String> seen = new HashSet<>(types);
        Deque<String> next = new ArrayDeque<>(types);
        while (!next.isEmpty()) {
            for (String used : uses.getOrDefault(next.pop(), Set.of())) {
                if (seen.add(used)) {
                    next.push(used);
                }
            }
        }
        return seen;
    }

    static void add(@Nullable JavaType type, Set<String> names) {
        String name = outermost(type);
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    static String outermost(@Nullable JavaType type) {
        return name(type).replaceFirst("\\$.*", "");
    }

    /** The full name of a type, empty where it is not known. */
    static String name(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named == null ? "" : named.getFullyQualifiedName();
    }
}
