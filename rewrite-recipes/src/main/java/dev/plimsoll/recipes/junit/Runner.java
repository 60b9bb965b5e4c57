package dev.plimsoll.recipes.junit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * What JUnit 5 has in the place of a runner.
 *
 * @param annotation empty where it needs nothing
 * @param imports what the annotation names
 * @param library what has to be there, {@code group:artifact:version}, or empty
 */
record Runner(String annotation, List<String> imports, String library) {
    static final String MOCKITO_JUPITER = "org.mockito:mockito-junit-jupiter";
    private static final String EXTEND_WITH = "org.junit.jupiter.api.extension.ExtendWith";
    private static final String SPRING_EXTENSION = "org.springframework.test.context.junit.jupiter.SpringExtension";

    /** In the place of an annotation that orders the methods of a class by their names. */
    static final Runner BY_NAME = new Runner(
            "@TestMethodOrder(MethodOrderer.MethodName.class)",
            List.of("org.junit.jupiter.api.MethodOrderer", "org.junit.jupiter.api.TestMethodOrder"),
            "");

    private static final Runner NONE = new Runner("", List.of(), "");
    private static final Runner SPRING = new Runner(
            "@ExtendWith(SpringExtension.class)",
            List.of(EXTEND_WITH, SPRING_EXTENSION),
            "org.springframework:spring-test:5");
    private static final Runner STRICT = new Runner(
            "@ExtendWith(MockitoExtension.class)",
            List.of(EXTEND_WITH, "org.mockito.junit.jupiter.MockitoExtension"),
            "org.mockito:mockito-core:2.17");

    /** The extension fails a test for a stub that another test of the class uses, which no runner but the strictest did. */
    private static final Runner WARNING = settings("WARN");

    private static final Map<String, Runner> KNOWN = Map.ofEntries(
            Map.entry("org.junit.runners.JUnit4", NONE),
            Map.entry("org.junit.runners.BlockJUnit4ClassRunner", NONE),
            Map.entry("org.springframework.test.context.junit4.SpringRunner", SPRING),
            Map.entry("org.springframework.test.context.junit4.SpringJUnit4ClassRunner", SPRING),
            Map.entry("org.mockito.runners.MockitoJUnitRunner", WARNING),
            Map.entry("org.mockito.junit.MockitoJUnitRunner", WARNING),
            Map.entry("org.mockito.junit.MockitoJUnitRunner$Strict", WARNING),
            Map.entry("org.mockito.junit.MockitoJUnitRunner$StrictStubs", STRICT),
            Map.entry("org.mockito.junit.MockitoJUnitRunner$Silent", settings("LENIENT")));

    private static Runner settings(String strictness) {
        return new Runner(
                "@MockitoSettings(strictness = Strictness." + strictness + ")",
                List.of("org.mockito.junit.jupiter.MockitoSettings", "org.mockito.quality.Strictness"),
                "org.mockito:mockito-core:2.20");
    }

    /** The class that {@code RunWith} names, in full. */
    static Optional<String> name(J.Annotation runWith) {
        List<Expression> arguments = runWith.getArguments();
        if (arguments == null || arguments.size() != 1) {
            return Optional.empty();
        }
        Expression value = arguments.get(0) instanceof J.Assignment named ? named.getAssignment() : arguments.get(0);
        return value instanceof J.FieldAccess literal && literal.getSimpleName().equals("class")
                ? JUnit4.name(literal.getTarget().getType())
                : Optional.empty();
    }

    static Optional<Runner> of(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    /** As the class needs it; Spring Boot's annotations on tests bring the extension themselves. */
    Runner on(J.ClassDeclaration type) {
        boolean isBrought = this == SPRING
                && type.getLeadingAnnotations().stream()
                        .flatMap(annotation -> Optional.ofNullable(annotation.getType()).stream())
                        .anyMatch(Runner::extendsItself);
        return isBrought ? NONE : this;
    }

    boolean isMockito() {
        return library.startsWith("org.mockito:");
    }

    /** Empty where the module has it. */
    Optional<String> obstacle(TestModule module) {
        int colon = library.lastIndexOf(':');
        return library.isEmpty() || module.has(library.substring(0, colon), library.substring(colon + 1))
                ? Optional.empty()
                : Optional.of("its runner has a successor only in " + library.substring(0, colon) + " "
                        + library.substring(colon + 1) + ", and the module has "
                        + module.version(library.substring(0, colon)).orElse("none"));
    }

    private static boolean extendsItself(JavaType annotation) {
        return annotation instanceof JavaType.FullyQualified type
                && type.getAnnotations().stream()
                        .anyMatch(meta -> meta.getFullyQualifiedName().equals(EXTEND_WITH));
    }
}
