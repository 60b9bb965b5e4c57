package dev.plimsoll.recipes.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * A type, or one that it inherits from, and what the type variables of that stand for there.
 *
 * @param type the type
 * @param known what its variables stand for, by their names
 */
record Above(JavaType.FullyQualified type, Map<String, JavaType> known) {
    /** The type itself and all that it inherits from. */
    static Stream<Above> of(@Nullable JavaType type) {
        JavaType.FullyQualified named =
                type instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(type);
        return named == null ? Stream.empty() : all(new Above(named, arguments(named, Map.of())), 0);
    }

    private static Stream<Above> all(Above each, int depth) {
        if (depth > 20) {
            return Stream.of(each);
        }
        return Stream.concat(
                Stream.of(each),
                Stream.concat(Stream.ofNullable(each.type.getSupertype()), each.type.getInterfaces().stream())
                        .map(above -> new Above(above, arguments(above, each.known)))
                        .flatMap(above -> all(above, depth + 1)));
    }

    private static Map<String, JavaType> arguments(JavaType.FullyQualified type, Map<String, JavaType> known) {
        Map<String, JavaType> found = new HashMap<>();
        if (type instanceof JavaType.Parameterized generic) {
            List<JavaType> variables = generic.getType().getTypeParameters();
            for (int at = 0;
                    at < Math.min(variables.size(), generic.getTypeParameters().size());
                    at++) {
                if (variables.get(at) instanceof JavaType.GenericTypeVariable variable) {
                    found.put(
                            variable.getName(),
                            resolved(generic.getTypeParameters().get(at), known));
                }
            }
        }
        return found;
    }

    boolean is(String name) {
        return type.getFullyQualifiedName().equals(name);
    }

    /** What its only variable stands for; unknown where it has none or is used without. */
    JavaType argument() {
        return known.size() == 1 ? known.values().iterator().next() : JavaType.Unknown.getInstance();
    }

    /** A type that one of its members is declared with, as it is there. */
    JavaType resolved(JavaType declared) {
        return resolved(declared, known);
    }

    private static JavaType resolved(JavaType declared, Map<String, JavaType> known) {
        if (declared instanceof JavaType.GenericTypeVariable variable) {
            return known.getOrDefault(variable.getName(), variable);
        }
        return declared instanceof JavaType.Parameterized generic
                ? generic.withTypeParameters(generic.getTypeParameters().stream()
                        .map(argument -> resolved(argument, known))
                        .toList())
                : declared;
    }

    /** Whether it depends on what a type variable stands for. */
    static boolean isOpen(JavaType type) {
        return type instanceof JavaType.GenericTypeVariable variable
                        && !variable.getName().equals("?")
                || type instanceof JavaType.Parameterized generic
                        && generic.getTypeParameters().stream().anyMatch(Above::isOpen);
    }
}
