package dev.plimsoll.recipes.data;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Names of the places that hold a number: a field {@code F:}, a local variable {@code L:}, a parameter {@code P:}, what a method
 * returns {@code R:}, what one expression yields {@code E:}.
 */
final class Slots {
    private static final Set<String> BOXED = Set.of("java.lang.Long", "java.lang.Integer");
    private static final String REPOSITORY = "org.springframework.data.repository.Repository";

    private Slots() {}

    static boolean isNumber(@Nullable JavaType type) {
        return type == JavaType.Primitive.Long
                || type == JavaType.Primitive.Int
                || type instanceof JavaType.Class named && BOXED.contains(named.getFullyQualifiedName());
    }

    /** How many numbers a type is made of: {@code List<Long>} of one. */
    static int numbersIn(@Nullable JavaType type) {
        return numbersIn(type, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static int numbersIn(@Nullable JavaType type, Set<JavaType> wildcards) {
        if (isNumber(type)) {
            return 1;
        }
        if (type instanceof JavaType.Parameterized generic) {
            return numbersIn(generic.getTypeParameters(), wildcards);
        }
        // A bound may name its own wildcard, as in Builder<S extends Builder<S>>.
        if (type instanceof JavaType.GenericTypeVariable variable
                && variable.getName().equals("?")
                && wildcards.add(variable)) {
            return numbersIn(variable.getBounds(), wildcards);
        }
        return type instanceof JavaType.Array array ? numbersIn(array.getElemType(), wildcards) : 0;
    }

    private static int numbersIn(List<JavaType> types, Set<JavaType> wildcards) {
        return types.stream().mapToInt(each -> numbersIn(each, wildcards)).sum();
    }

    static boolean holdsOne(@Nullable JavaType type) {
        return numbersIn(type) > 0;
    }

    static String field(String owner, String name) {
        return "F:" + owner + "#" + name;
    }

    static @Nullable String variable(JavaType.@Nullable Variable variable) {
        if (variable == null || !holdsOne(variable.getType())) {
            return null;
        }
        if (variable.getOwner() instanceof JavaType.Method method) {
            return local(method, variable.getName());
        }
        JavaType.FullyQualified owner = TypeUtils.asFullyQualified(variable.getOwner());
        return field(owner == null ? "" : owner.getFullyQualifiedName(), variable.getName());
    }

    static String local(JavaType.Method method, String name) {
        return "L:" + signature(method) + "#" + name;
    }

    static String parameter(JavaType.Method method, int index) {
        return "P:" + signature(method) + "#" + index;
    }

    static String result(JavaType.Method method) {
        return "R:" + signature(method);
    }

    static String expression(J tree) {
        return "E:" + tree.getId();
    }

    static String signature(JavaType.Method method) {
        return method.getDeclaringType().getFullyQualifiedName() + "." + method.getName()
                + method.getParameterTypes().stream().map(Slots::erased).collect(Collectors.joining(",", "(", ")"));
    }

    private static String erased(JavaType type) {
        if (type instanceof JavaType.Array array) {
            return erased(array.getElemType()) + "[]";
        }
        JavaType.FullyQualified named =
                type instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(type);
        return named == null
                ? type instanceof JavaType.Primitive primitive ? primitive.getKeyword() : "?"
                : named.getFullyQualifiedName();
    }

    /** The entity and the id of a repository: of the type itself, or of what it is made of. */
    static List<JavaType> repositoryArguments(@Nullable JavaType type) {
        JavaType.FullyQualified named =
                type instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(type);
        return named == null || !named.isAssignableTo(REPOSITORY)
                ? List.of()
                : above(named)
                        .filter(JavaType.Parameterized.class::isInstance)
                        .map(above -> ((JavaType.Parameterized) above).getTypeParameters())
                        .filter(arguments -> arguments.size() == 2
                                && !(arguments.get(0) instanceof JavaType.GenericTypeVariable)
                                && !(arguments.get(1) instanceof JavaType.GenericTypeVariable))
                        .findFirst()
                        .orElse(List.of());
    }

    static boolean isRepository(@Nullable JavaType type) {
        JavaType.FullyQualified named =
                type instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(type);
        return named != null && named.isAssignableTo(REPOSITORY);
    }

    private static Stream<JavaType.FullyQualified> above(JavaType.FullyQualified type) {
        return Stream.concat(Stream.of(type), type.getInterfaces().stream().flatMap(Slots::above));
    }

    static Expression unwrapped(Expression expression) {
        if (expression instanceof J.Parentheses<?> inner && inner.getTree() instanceof Expression tree) {
            return unwrapped(tree);
        }
        return expression;
    }

    static boolean isNull(Expression expression) {
        return unwrapped(expression) instanceof J.Literal literal && literal.getType() == JavaType.Primitive.Null;
    }
}
