package dev.plimsoll.recipes.boot;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;

/** The constructors of one type, as Spring Boot looks at them when it binds properties. */
final class Constructors {
    private static final String ASKED_FOR = "ArgsConstructor";
    private static final Set<String> LOMBOK = Set.of("Value", "Data", "Builder");

    private final J.ClassDeclaration type;
    private final List<J.MethodDeclaration> written;

    private record Constructor(boolean isPrivate, boolean hasParameters) {}

    Constructors(J.ClassDeclaration type) {
        this.type = type;
        this.written = type.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast)
                .filter(J.MethodDeclaration::isConstructor)
                .toList();
    }

    /**
     * Whether the same one binds, or none as before, once the type is no longer annotated. Spring Boot 2 took the only constructor of an annotated type,
     * and none of several; today's takes the only one as well, unless it is a private one of a nested type, and of several the only one that is not private.
     */
    boolean bindWithoutType(boolean isNested) {
        boolean isNamed = written.stream()
                .flatMap(constructor -> constructor.getLeadingAnnotations().stream())
                .anyMatch(ConstructorBindings::isBinding);
        if (isNamed) {
            return true;
        }
        List<Constructor> all = all().toList();
        List<Constructor> open =
                all.stream().filter(constructor -> !constructor.isPrivate()).toList();
        return all.size() < 2
                ? !isNested || open.size() == all.size()
                : open.size() != 1 || !open.get(0).hasParameters();
    }

    private Stream<Constructor> all() {
        if (type.getKind() == J.ClassDeclaration.Kind.Type.Record) {
            return Stream.of(new Constructor(type.hasModifier(J.Modifier.Type.Private), true));
        }
        return Stream.concat(
                written.stream()
                        .map(constructor -> new Constructor(
                                constructor.hasModifier(J.Modifier.Type.Private),
                                constructor.getParameters().stream()
                                        .anyMatch(parameter -> !(parameter instanceof J.Empty)))),
                generated());
    }

    /** What Lombok makes: each constructor that is asked for by its name, else one where none is written. */
    private Stream<Constructor> generated() {
        List<J.Annotation> asked = type.getLeadingAnnotations().stream()
                .filter(annotation -> annotation.getSimpleName().endsWith(ASKED_FOR))
                .toList();
        if (!asked.isEmpty()) {
            return asked.stream()
                    .map(annotation -> new Constructor(
                            String.valueOf(annotation.getArguments()).contains("PRIVATE"),
                            !annotation.getSimpleName().equals("No" + ASKED_FOR)));
        }
        boolean isMade = type.getLeadingAnnotations().stream()
                .anyMatch(annotation -> LOMBOK.contains(annotation.getSimpleName()));
        return isMade && written.isEmpty() ? Stream.of(new Constructor(false, true)) : Stream.empty();
    }
}
