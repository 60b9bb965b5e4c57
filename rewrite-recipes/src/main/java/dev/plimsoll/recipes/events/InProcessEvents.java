package dev.plimsoll.recipes.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** The events that the sources of a repository declare, and whatever of them may hear which. */
public final class InProcessEvents {
    private static final Set<String> LISTENING =
            Set.of("EventListener", "TransactionalEventListener", "ApplicationModuleListener");
    private static final Set<String> WATCHING = Set.of(
            "ApplicationEvents",
            "PublishedEvents",
            "ApplicationListener",
            "GenericApplicationListener",
            "SmartApplicationListener",
            "ApplicationEventMulticaster");

    private final Set<String> declared = new HashSet<>();
    private final List<JavaType> heard = new ArrayList<>();
    private boolean isAllHeard;

    InProcessEvents() {}

    void saw(@Nullable Tree tree) {
        if (tree instanceof J.CompilationUnit unit) {
            isAllHeard |= unit.getTypesInUse().getTypesInUse().stream()
                    .map(TypeUtils::asFullyQualified)
                    .anyMatch(type -> type != null && WATCHING.contains(type.getClassName()));
            new Reader().visit(unit, 0);
        } else if (tree != null && tree.toString().matches(".*\\.(kt|groovy|scala)")) {
            isAllHeard = true;
        }
    }

    /** Whether an event is declared here and nothing here hears it; what is not declared here, others may hear. */
    boolean isUnheard(@Nullable JavaType event) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(event);
        return !isAllHeard
                && named != null
                && declared.contains(named.getFullyQualifiedName())
                && heard.stream().noneMatch(type -> TypeUtils.isAssignableTo(type, named));
    }

    private final class Reader extends JavaIsoVisitor<Integer> {
        @Override
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Integer none) {
            boolean isPlain = type.getExtends() == null && type.getImplements() == null;
            if (isPlain && type.getType() != null) {
                declared.add(type.getType().getFullyQualifiedName());
            }
            return super.visitClassDeclaration(type, none);
        }

        @Override
        public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer none) {
            for (J.Annotation annotation : method.getLeadingAnnotations()) {
                if (LISTENING.contains(annotation.getSimpleName())) {
                    hear(method, annotation);
                }
            }
            return super.visitMethodDeclaration(method, none);
        }

        private void hear(J.MethodDeclaration method, J.Annotation annotation) {
            List<Expression> arguments = annotation.getArguments();
            if (arguments != null && !arguments.isEmpty() && !(arguments.get(0) instanceof J.Empty)) {
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer none) {
                        if (access.getSimpleName().equals("class") && access.getTarget() instanceof TypeTree type) {
                            add(type.getType());
                        }
                        return access;
                    }
                }.visit(annotation, 0);
            }
            method.getParameters().stream()
                    .filter(J.VariableDeclarations.class::isInstance)
                    .forEach(parameter -> add(((J.VariableDeclarations) parameter).getType()));
        }

        private void add(@Nullable JavaType type) {
            if (type == null || type instanceof JavaType.Parameterized || type instanceof JavaType.Unknown) {
                isAllHeard = true;
            } else {
                heard.add(type);
            }
        }
    }
}
