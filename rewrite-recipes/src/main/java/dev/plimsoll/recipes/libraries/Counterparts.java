package dev.plimsoll.recipes.libraries;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** What the new library has for what is used of the old one. */
final class Counterparts {
    private final Renames renames;
    private final Set<String> available;
    private final Map<String, JavaType.FullyQualified> types = new HashMap<>();

    /**
     * @param used the old types that are asked for
     */
    Counterparts(Renames renames, List<Path> jars, Set<String> used, ExecutionContext context) {
        this.renames = renames;
        this.available = Jars.types(jars);
        List<String> names = used.stream()
                .map(renames::ofType)
                .filter(available::contains)
                .sorted()
                .toList();
        String fields = names.stream()
                .map(name -> "  " + name.replace('$', '.') + " f" + names.indexOf(name) + ";\n")
                .collect(Collectors.joining());
        if (!names.isEmpty()) {
            JavaParser.fromJavaVersion()
                    .classpath(jars)
                    .build()
                    .parse(Contexts.quiet(context), "class Counterparts {\n" + fields + "}\n")
                    .flatMap(source -> source instanceof J.CompilationUnit unit
                            ? unit.getClasses().get(0).getBody().getStatements().stream()
                            : Stream.empty())
                    .forEach(this::add);
        }
    }

    private void add(Statement field) {
        if (field instanceof J.VariableDeclarations declared) {
            JavaType.FullyQualified type = TypeUtils.asFullyQualified(declared.getType());
            if (type != null) {
                types.put(type.getFullyQualifiedName(), type);
            }
        }
    }

    /** What a file uses and the new library has not, as a developer would write it. */
    Set<String> missing(Usage usage) {
        Set<String> missing = new LinkedHashSet<>();
        usage.types().stream()
                .filter(type -> !available.contains(renames.ofType(type)))
                .forEach(missing::add);
        usage.methods().stream()
                .filter(method -> !missing.contains(owner(method)))
                .filter(method -> methods(counterpart(owner(method))).noneMatch(other -> canBeCalledAs(method, other)))
                .forEach(method -> missing.add(owner(method) + "#" + method.getName()));
        usage.overridden().stream()
                .filter(method -> methods(counterpart(owner(method))).noneMatch(other -> isAlike(method, other)))
                .forEach(method -> missing.add(owner(method) + "#" + method.getName()));
        usage.fields().stream()
                .filter(field -> !missing.contains(owner(field)))
                .filter(field -> !hasField(counterpart(owner(field)), field.getName()))
                .forEach(field -> missing.add(owner(field) + "#" + field.getName()));
        return missing;
    }

    /** The abstract methods that whoever implements a type would have to write anew. */
    Set<String> newDuties(JavaType.FullyQualified implemented) {
        return methods(counterpart(implemented.getFullyQualifiedName()))
                .filter(method -> method.hasFlags(Flag.Abstract))
                .filter(method -> methods(implemented).noneMatch(old -> isAlike(old, method)))
                .map(method -> implemented.getFullyQualifiedName() + "#" + method.getName())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private JavaType.@Nullable FullyQualified counterpart(String type) {
        return types.get(renames.ofType(type));
    }

    private static Stream<JavaType.Method> methods(JavaType.@Nullable FullyQualified type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        type.getMethods().stream(),
                        Stream.concat(Optional.ofNullable(type.getSupertype()).stream(), type.getInterfaces().stream())
                                .flatMap(Counterparts::methods));
    }

    private static boolean hasField(JavaType.@Nullable FullyQualified type, String name) {
        return type != null
                && (type.getMembers().stream()
                                .anyMatch(member -> member.getName().equals(name))
                        || Stream.concat(
                                        Optional.ofNullable(type.getSupertype()).stream(),
                                        type.getInterfaces().stream())
                                .anyMatch(above -> hasField(above, name)));
    }

    /** Whatever was handed to the old one is taken, and whatever it gave back comes back. */
    private boolean canBeCalledAs(JavaType.Method old, JavaType.Method other) {
        List<JavaType> taken = other.getParameterTypes();
        return isAlike(old, other)
                || old.getName().equals(other.getName())
                        && taken.size() == old.getParameterTypes().size()
                        && IntStream.range(0, taken.size())
                                .allMatch(i -> isAssignable(
                                        taken.get(i), old.getParameterTypes().get(i)))
                        && (old.isConstructor() || isAssignable(old.getReturnType(), other.getReturnType()))
                        && isOfTheSameKind(old, other);
    }

    private boolean isAssignable(JavaType to, JavaType from) {
        return erased(to).equals(erased(from))
                || !(from instanceof JavaType.Primitive)
                        && !(to instanceof JavaType.Primitive)
                        && TypeUtils.isAssignableTo(to, from);
    }

    private boolean isAlike(JavaType.Method old, JavaType.Method other) {
        return old.getName().equals(other.getName())
                && erased(old.getParameterTypes()).equals(erased(other.getParameterTypes()))
                && (old.isConstructor() || erased(old.getReturnType()).equals(erased(other.getReturnType())))
                && isOfTheSameKind(old, other);
    }

    private boolean isOfTheSameKind(JavaType.Method old, JavaType.Method other) {
        return erased(old.getThrownExceptions()).containsAll(erased(other.getThrownExceptions()))
                && old.hasFlags(Flag.Static) == other.hasFlags(Flag.Static);
    }

    private List<String> erased(List<JavaType> parameters) {
        return parameters.stream().map(this::erased).toList();
    }

    private String erased(@Nullable JavaType type) {
        if (type instanceof JavaType.Array array) {
            return erased(array.getElemType()) + "[]";
        }
        if (type instanceof JavaType.GenericTypeVariable variable) {
            return variable.getBounds().isEmpty()
                    ? "java.lang.Object"
                    : erased(variable.getBounds().get(0));
        }
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named == null ? String.valueOf(type) : renames.ofType(named.getFullyQualifiedName());
    }

    private static String owner(JavaType.Method method) {
        return method.getDeclaringType().getFullyQualifiedName();
    }

    private static String owner(JavaType.Variable field) {
        JavaType.FullyQualified owner = TypeUtils.asFullyQualified(field.getOwner());
        return owner == null ? "" : owner.getFullyQualifiedName();
    }
}
