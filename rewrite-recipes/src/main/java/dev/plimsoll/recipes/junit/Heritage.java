package dev.plimsoll.recipes.junit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What a test has from the classes above it. */
final class Heritage {
    private static final Set<String> SEEN_BY_JUNIT =
            Set.of(JUnit4.TEST, "org.junit.Before", "org.junit.After", "org.junit.BeforeClass", "org.junit.AfterClass");

    private Heritage() {}

    /** A class of JUnit 4, or of a library that needs it, stands above. */
    static Optional<String> obstacle(JavaType.@Nullable FullyQualified superclass) {
        return Stream.iterate(superclass, type -> type != null, JavaType.FullyQualified::getSupertype)
                .filter(type -> JUnit4.has(type.getFullyQualifiedName()))
                .findFirst()
                .map(type -> "it extends " + type.getFullyQualifiedName());
    }

    /** JUnit 4 runs what overrides a method with its annotation; JUnit 5 asks for the annotation again. */
    static Optional<String> obstacle(J.MethodDeclaration method) {
        JavaType.Method type = method.getMethodType();
        if (type == null || isSeen(type.getAnnotations())) {
            return Optional.empty();
        }
        return TypeUtils.findOverriddenMethod(type)
                .filter(overridden -> isSeen(overridden.getAnnotations()))
                .map(overridden ->
                        method.getSimpleName() + " overrides what has an annotation of JUnit 4, and has none");
    }

    private static boolean isSeen(List<JavaType.FullyQualified> annotations) {
        return annotations.stream().anyMatch(annotation -> SEEN_BY_JUNIT.contains(annotation.getFullyQualifiedName()));
    }
}
