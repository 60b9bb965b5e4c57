package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Switches the security of methods on by the annotation of today; a part of the whole move. */
public final class MethodSecurity extends Recipe {
    /** Still a type of Spring Security 7, but what it needs is in a library that no starter brings. */
    static final String OLD =
            "org.springframework.security.config.annotation.method.configuration.EnableGlobalMethodSecurity";

    private static final String NEW =
            "org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity";
    private static final String PRE_POST = "prePostEnabled";
    private static final Set<String> SAME = Set.of(PRE_POST, "securedEnabled", "jsr250Enabled", "proxyTargetClass");

    @Override
    public String getDisplayName() {
        return "Enable method security as Spring Security 7 does";
    }

    @Override
    public String getDescription() {
        return "Changes @EnableGlobalMethodSecurity to @EnableMethodSecurity with the same kinds of annotations on; with an"
                + " order or a mode, or on a class of the old configuration, it stays.";
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
                boolean isUsed = unit.getTypesInUse().getTypesInUse().stream()
                        .anyMatch(type -> TypeUtils.isOfClassType(type, OLD));
                if (!isUsed || !new Plain().reduce(unit, new boolean[] {true})[0]) {
                    return unit;
                }
                doAfterVisit(new ChangeType(OLD, NEW, true).getVisitor());
                return super.visitCompilationUnit(unit, context);
            }

            @Override
            public J.Annotation visitAnnotation(J.Annotation annotation, ExecutionContext context) {
                return TypeUtils.isOfClassType(annotation.getType(), OLD) && !names(annotation, PRE_POST)
                        ? withoutPrePost(annotation)
                        : annotation;
            }
        };
    }

    private static List<Expression> arguments(J.Annotation annotation) {
        return Objects.requireNonNullElse(annotation.getArguments(), List.<Expression>of()).stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .toList();
    }

    private static boolean names(J.Annotation annotation, String attribute) {
        return arguments(annotation).stream()
                .anyMatch(argument -> argument instanceof J.Assignment assigned
                        && assigned.getVariable().toString().equals(attribute));
    }

    /** It was off where nobody had said so, and is on today. */
    private static J.Annotation withoutPrePost(J.Annotation annotation) {
        J.Assignment off = new J.Assignment(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                SecurityTrees.name(PRE_POST, JavaType.Primitive.Boolean),
                new JLeftPadded<>(
                        Space.SINGLE_SPACE,
                        new J.Literal(
                                Tree.randomId(),
                                Space.SINGLE_SPACE,
                                Markers.EMPTY,
                                false,
                                "false",
                                null,
                                JavaType.Primitive.Boolean),
                        Markers.EMPTY),
                JavaType.Primitive.Boolean);
        List<Expression> others = ListUtils.mapFirst(
                arguments(annotation),
                first -> first.getPrefix().isEmpty() ? first.withPrefix(Space.SINGLE_SPACE) : first);
        return annotation.withArguments(ListUtils.concat((Expression) off, others));
    }

    /** Whether the old annotation says nothing that the new one cannot. */
    private static final class Plain extends JavaIsoVisitor<boolean[]> {
        @Override
        public J.Annotation visitAnnotation(J.Annotation annotation, boolean[] isPlain) {
            if (TypeUtils.isOfClassType(annotation.getType(), OLD)) {
                isPlain[0] &= arguments(annotation).stream()
                        .allMatch(argument -> argument instanceof J.Assignment assigned
                                && SAME.contains(assigned.getVariable().toString()));
            }
            return annotation;
        }

        @Override
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, boolean[] isPlain) {
            isPlain[0] &= declared.getExtends() == null
                    || !SecurityDsl.name(declared.getExtends().getType()).endsWith("GlobalMethodSecurityConfiguration");
            return super.visitClassDeclaration(declared, isPlain);
        }
    }
}
