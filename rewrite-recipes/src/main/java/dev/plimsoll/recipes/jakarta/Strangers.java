package dev.plimsoll.recipes.jakarta;

import dev.plimsoll.recipes.UsedMethods;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Reads a file for libraries of others that speak javax with it, the project's own types among them. */
public final class Strangers extends UsedMethods<Set<Strangers.Stranger>> {
    private static final Families FAMILIES = Families.ALL;

    /**
     * A library that speaks javax.
     *
     * @param family what it speaks of, {@code javax.servlet}
     * @param type that of the library
     */
    public record Stranger(String family, String type, String spoken) {
        /** What a developer reads. */
        public String reason() {
            return type + " speaks " + spoken + ", and nothing says that its library has a release for jakarta";
        }
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Set<Stranger> found) {
        Stream.concat(Stream.ofNullable(type.getExtends()), stream(type.getImplements()))
                .map(above -> TypeUtils.asFullyQualified(above.getType()))
                .flatMap(Stream::ofNullable)
                .forEach(above -> inherited(above, found));
        return super.visitClassDeclaration(type, found);
    }

    private static <T> Stream<T> stream(java.util.@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }

    private static void inherited(JavaType.FullyQualified above, Set<Stranger> found) {
        if (isStranger(above)) {
            Stream.concat(Stream.ofNullable(above.getSupertype()), above.getInterfaces().stream())
                    .forEach(one -> note(one, above, found));
        }
        Stream.concat(Stream.ofNullable(above.getSupertype()), above.getInterfaces().stream())
                .forEach(one -> inherited(one, found));
    }

    @Override
    protected void used(JavaType.Method method, J by, Set<Stranger> found) {
        if (isStranger(method.getDeclaringType())) {
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                    .forEach(type -> note(type, method.getDeclaringType(), found));
        }
    }

    private static boolean isStranger(JavaType.FullyQualified type) {
        return !(type instanceof JavaType.Unknown) && !FAMILIES.movesAlong(type.getFullyQualifiedName());
    }

    private static void note(JavaType spoken, JavaType.FullyQualified library, Set<Stranger> found) {
        Optional.ofNullable(TypeUtils.asFullyQualified(spoken))
                .map(JavaType.FullyQualified::getFullyQualifiedName)
                .filter(FAMILIES::hasMoved)
                .ifPresent(
                        name -> found.add(new Stranger(FAMILIES.family(name), library.getFullyQualifiedName(), name)));
    }
}
