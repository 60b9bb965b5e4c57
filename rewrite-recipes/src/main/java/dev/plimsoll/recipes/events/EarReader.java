package dev.plimsoll.recipes.events;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** Finds in one file whatever may hear events in the process. */
final class EarReader extends JavaIsoVisitor<Ears> {
    private static final String MULTICASTER = "org.springframework.context.event.ApplicationEventMulticaster";
    private static final String LISTENER = "org.springframework.context.ApplicationListener";

    private final boolean isTest;

    EarReader(boolean isTest) {
        this.isTest = isTest;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Ears ears) {
        takesAll(type.getType(), type.getSimpleName(), ears);
        supertypes(type.getType(), new HashSet<>())
                .flatMap(above -> above.getMethods().stream())
                .filter(method -> method.getAnnotations().stream().anyMatch(Ears::areOpenedBy))
                .forEach(method -> hear(method.getParameterTypes(), type.getSimpleName(), ears));
        return super.visitClassDeclaration(type, ears);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Ears ears) {
        method.getAllAnnotations().stream()
                .filter(annotation -> Ears.areOpenedBy(annotation.getType()))
                .forEach(annotation -> hear(method, annotation, ears));
        return super.visitMethodDeclaration(method, ears);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass created, Ears ears) {
        if (created.getBody() != null) {
            takesAll(created.getType(), "a class without a name" + where(), ears);
        }
        return super.visitNewClass(created, ears);
    }

    @Override
    public J.Lambda visitLambda(J.Lambda lambda, Ears ears) {
        takesAll(lambda.getType(), "a lambda" + where(), ears);
        if (TypeUtils.isAssignableTo(LISTENER, lambda.getType())) {
            lambda.getParameters()
                    .getParameters()
                    .forEach(parameter -> ears.hear(
                            parameter instanceof J.VariableDeclarations declared ? declared.getType() : null,
                            "a lambda" + where()));
        }
        return super.visitLambda(lambda, ears);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Ears ears) {
        takesAll(reference.getType(), "a method reference" + where(), ears);
        if (TypeUtils.isAssignableTo(LISTENER, reference.getType())) {
            ears.hearAll("a method reference" + where() + " may hear every event");
        }
        return super.visitMemberReference(reference, ears);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Ears ears) {
        if (isTest && call.getSimpleName().equals("publishEvent") && call.getSelect() instanceof J.MethodInvocation) {
            ears.hearAll(where().trim().replaceFirst("^in ", "") + " asks what was published");
        }
        return super.visitMethodInvocation(call, ears);
    }

    /** An aspect, or a bean that takes the place of Spring's, names it in a text. */
    @Override
    public J.Literal visitLiteral(J.Literal literal, Ears ears) {
        if (literal.getValue() instanceof String text
                && text.matches("(?s).*(publishEvent|ApplicationEventPublisher|[aA]pplicationEventMulticaster).*")) {
            ears.hearAll("a text" + where() + " names what publishes events");
        }
        return literal;
    }

    private static void takesAll(@Nullable JavaType type, String who, Ears ears) {
        if (TypeUtils.isAssignableTo(Channel.PUBLISHER, type) || TypeUtils.isAssignableTo(MULTICASTER, type)) {
            ears.hearAll(who + " may be given every event to publish");
        }
    }

    private static void hear(J.MethodDeclaration method, J.Annotation annotation, Ears ears) {
        String who = method.getSimpleName();
        boolean[] isTold = new boolean[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer none) {
                if (access.getSimpleName().equals("class") && access.getTarget() instanceof TypeTree type) {
                    isTold[0] = true;
                    ears.hear(type.getType(), who);
                }
                return access;
            }
        }.visit(annotation, 0);
        List<JavaType> parameters = method.getParameters().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(EarReader::type)
                .toList();
        if (!isTold[0] || !parameters.isEmpty()) {
            hear(parameters, who, ears);
        }
    }

    private static JavaType type(Statement parameter) {
        JavaType type = ((J.VariableDeclarations) parameter).getType();
        return type == null ? JavaType.Unknown.getInstance() : type;
    }

    private static void hear(List<JavaType> parameters, String who, Ears ears) {
        if (parameters.isEmpty()) {
            ears.hearAll(who + " may hear every event");
        }
        parameters.forEach(parameter -> ears.hear(parameter, who));
    }

    private static Stream<JavaType.FullyQualified> supertypes(
            JavaType.@Nullable FullyQualified type, Set<String> seen) {
        if (type == null || !seen.add(type.getFullyQualifiedName())) {
            return Stream.empty();
        }
        return Stream.concat(Stream.ofNullable(type.getSupertype()), type.getInterfaces().stream())
                .flatMap(above -> Stream.concat(Stream.of(above), supertypes(above, seen)));
    }

    private String where() {
        J.ClassDeclaration type = getCursor().firstEnclosing(J.ClassDeclaration.class);
        return type == null ? "" : " in " + type.getSimpleName();
    }
}
