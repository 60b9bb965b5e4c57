package dev.plimsoll.recipes.clock;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What the annotations of a class make it, themselves or by what they are annotated with. */
final class Stereotype {
    private static final String COMPONENT = "org.springframework.stereotype.Component";
    private static final Set<String> APPLICATIONS = Set.of(
            "org.springframework.boot.autoconfigure.EnableAutoConfiguration",
            "org.springframework.boot.SpringBootConfiguration");
    private static final Set<String> CONFIGURATIONS = Set.of("org.springframework.context.annotation.Configuration");

    private Stereotype() {}

    static boolean isBean(J.ClassDeclaration declared) {
        return isAny(declared.getLeadingAnnotations(), Set.of(COMPONENT));
    }

    static boolean isApplication(J.ClassDeclaration declared) {
        return isAny(declared.getLeadingAnnotations(), APPLICATIONS);
    }

    static boolean isConfiguration(J.ClassDeclaration declared) {
        return isAny(declared.getLeadingAnnotations(), CONFIGURATIONS);
    }

    /** Whether one of them is meant, itself or by what an annotation is annotated with. */
    static boolean isAny(Collection<J.Annotation> annotations, Set<String> names) {
        Set<String> seen = new HashSet<>();
        return annotations.stream()
                .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                .flatMap(Stream::ofNullable)
                .anyMatch(annotation -> isAny(annotation, names, seen));
    }

    private static boolean isAny(JavaType.FullyQualified annotation, Set<String> names, Set<String> seen) {
        String name = annotation.getFullyQualifiedName();
        return names.contains(name)
                || seen.add(name) && annotation.getAnnotations().stream().anyMatch(each -> isAny(each, names, seen));
    }

    /** Whether an annotation of any of these simple names is there. */
    static boolean isNamed(List<J.Annotation> annotations, Set<String> simpleNames) {
        return annotations.stream().anyMatch(each -> simpleNames.contains(each.getSimpleName()));
    }
}
