package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Puts Spring Framework's mocks of beans in the place of Spring Boot's; a part of the whole move. */
public final class MockBeans extends Recipe {
    private static final String OLD = "org.springframework.boot.test.mock.mockito.";
    private static final String NEW = "org.springframework.test.context.bean.override.mockito.";
    private static final Map<String, String> NAMES =
            Map.of(OLD + "MockBean", NEW + "MockitoBean", OLD + "SpyBean", NEW + "MockitoSpyBean");
    private static final Set<String> SAME = Set.of("name");

    /** Where Spring Framework knows no mocks, as they belong to a test. */
    private static final Set<String> CONFIGURATIONS =
            Set.of("Configuration", "TestConfiguration", "SpringBootConfiguration", "AutoConfiguration");

    @Override
    public String getDisplayName() {
        return "Mock beans by Spring Framework";
    }

    @Override
    public String getDescription() {
        return "Changes @MockBean and @SpyBean on fields of tests to @MockitoBean and @MockitoSpyBean; a file that uses them"
                + " in another way stays.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(2);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaIsoVisitor<ExecutionContext>() {
            @Override
            public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
                boolean[] others = {false};
                new Uses().visit(unit, others);
                if (!others[0]) {
                    NAMES.forEach((from, to) -> doAfterVisit(new ChangeType(from, to, true).getVisitor()));
                }
                return unit;
            }
        };
    }

    /** Notes whether a mock is something else than a field of a test. */
    private static final class Uses extends JavaIsoVisitor<boolean[]> {
        @Override
        public J.Annotation visitAnnotation(J.Annotation annotation, boolean[] others) {
            JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
            if (type == null || !type.getPackageName().equals("org.springframework.boot.test.mock.mockito")) {
                return super.visitAnnotation(annotation, others);
            }
            J.ClassDeclaration around = getCursor().firstEnclosing(J.ClassDeclaration.class);
            others[0] |= !NAMES.containsKey(type.getFullyQualifiedName())
                    || !(getCursor().getParentTreeCursor().getValue() instanceof J.VariableDeclarations)
                    || around == null
                    || around.getLeadingAnnotations().stream()
                            .anyMatch(one -> CONFIGURATIONS.contains(one.getSimpleName()))
                    || !arguments(annotation).stream()
                            .allMatch(argument -> argument instanceof J.Assignment assigned
                                    && SAME.contains(assigned.getVariable().toString()));
            return annotation;
        }

        private static List<? extends J> arguments(J.Annotation annotation) {
            return annotation.getArguments() == null
                    ? List.of()
                    : annotation.getArguments().stream()
                            .filter(argument -> !(argument instanceof J.Empty))
                            .toList();
        }
    }
}
