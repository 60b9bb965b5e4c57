package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.AnnotationMatcher;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.RemoveAnnotationVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Takes away the annotation on a type that only constructors may have now; a part of the whole move. */
public final class ConstructorBindings extends Recipe {
    private static final String OLD = "org.springframework.boot.context.properties.ConstructorBinding";

    @Override
    public String getDisplayName() {
        return "Bind properties by constructors without saying so";
    }

    @Override
    public String getDescription() {
        return "Takes @ConstructorBinding away from types whose constructor Spring Boot finds by itself, or to which one of them is annotated;"
                + " other types stay.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(3);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaIsoVisitor<ExecutionContext>() {
            @Override
            public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
                Set<UUID> needless = new HashSet<>();
                new Needless().visit(unit, needless);
                if (!needless.isEmpty()) {
                    doAfterVisit(new RemoveAnnotationVisitor(new AnnotationMatcher("@" + OLD) {
                        @Override
                        public boolean matches(J.Annotation annotation) {
                            return needless.contains(annotation.getId());
                        }
                    }));
                }
                return unit;
            }
        };
    }

    /** Whether an annotation binds by constructors, under its name of Spring Boot 2 or that of today. */
    static boolean isBinding(J.Annotation annotation) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type != null
                && (type.getFullyQualifiedName().equals(OLD)
                        || type.getFullyQualifiedName().equals(Types.MOVED.get(OLD)));
    }

    /** Finds the annotations on types that bind in the same way without it. */
    private static final class Needless extends JavaIsoVisitor<Set<UUID>> {
        @Override
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Set<UUID> needless) {
            boolean isAnnotation = declared.getKind() == J.ClassDeclaration.Kind.Type.Annotation;
            boolean isNested = getCursor().getParentTreeCursor().getValue() instanceof J.Block;
            if (!isAnnotation && new Constructors(declared).bindWithoutType(isNested)) {
                declared.getLeadingAnnotations().stream()
                        .filter(ConstructorBindings::isBinding)
                        .forEach(annotation -> needless.add(annotation.getId()));
            }
            return super.visitClassDeclaration(declared, needless);
        }
    }
}
