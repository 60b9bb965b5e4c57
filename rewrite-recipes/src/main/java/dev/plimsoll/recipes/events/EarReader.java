package dev.plimsoll.recipes.events;

import java.util.List;
import java.util.function.Consumer;
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
    private final OwnPublishers own;
    private final Consumer<String> publishers;

    /** For a file, and what takes note of who publishes there by means of its own. */
    EarReader(boolean isTest, OwnPublishers own, Consumer<String> publishers) {
        this.isTest = isTest;
        this.own = own;
        this.publishers = publishers;
    }

    /** What is abstract hears through the classes below it, which know more of its type variables. */
    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Ears ears) {
        if (!isTest && type.getType() != null && OwnPublishers.mayStandAlone(type)) {
            own.declare(type.getType(), type.getSimpleName());
        } else {
            takesAll(type.getType(), type.getSimpleName(), ears);
        }
        if (isAbstract(type)) {
            Above.of(type.getType())
                    .filter(above -> above.is(LISTENER) && !Above.isOpen(above.argument()))
                    .forEach(above -> ears.hear(above.argument(), type.getSimpleName()));
        } else {
            inherits(Above.of(type.getType()).skip(1), type.getSimpleName(), ears);
        }
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
        JavaType type = created.getClazz() == null ? null : created.getClazz().getType();
        if (created.getBody() != null) {
            takesAll(created.getType(), "a class without a name" + where(), ears);
            inherits(Above.of(type), "a class without a name" + where(), ears);
        } else if (TypeUtils.isAssignableTo(LISTENER, type)) {
            inherits(Above.of(type), created.getClazz() + where(), ears);
        }
        return super.visitNewClass(created, ears);
    }

    @Override
    public J.Lambda visitLambda(J.Lambda lambda, Ears ears) {
        String who = "a lambda" + where();
        takesAll(lambda.getType(), who, ears);
        if (TypeUtils.isAssignableTo(LISTENER, lambda.getType())) {
            lambda.getParameters()
                    .getParameters()
                    .forEach(parameter -> ears.hearWithoutPayload(
                            parameter instanceof J.VariableDeclarations declared
                                    ? declared.getVariables().get(0).getType()
                                    : null,
                            who));
        } else {
            hearsByAMethod(lambda.getType(), who, ears);
        }
        return super.visitLambda(lambda, ears);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Ears ears) {
        String who = "a method reference" + where();
        takesAll(reference.getType(), who, ears);
        if (TypeUtils.isAssignableTo(LISTENER, reference.getType())) {
            Above.of(reference.getType())
                    .filter(above -> above.is(LISTENER))
                    .forEach(above -> ears.hearWithoutPayload(above.argument(), who));
        } else {
            hearsByAMethod(reference.getType(), who, ears);
        }
        return super.visitMemberReference(reference, ears);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Ears ears) {
        if (isTest && call.getSimpleName().equals("publishEvent") && call.getSelect() instanceof J.MethodInvocation) {
            publishers.accept(where().trim().replaceFirst("^in ", "") + " asks what was published");
        }
        JavaType.Method method = call.getMethodType();
        mocked(call.getType(), ears);
        if (TypeUtils.isOfClassType(call.getType(), LISTENER)
                && (method == null
                        || method.getDeclaringType().getFullyQualifiedName().startsWith("org.springframework."))) {
            ears.hearAll(call.getSimpleName() + where() + " makes a listener, which may hear every event");
        }
        return super.visitMethodInvocation(call, ears);
    }

    /** A mock, or what is asked for by its class, may hear anything. */
    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Ears ears) {
        if (access.getSimpleName().equals("class")
                && TypeUtils.isOfClassType(access.getTarget().getType(), LISTENER)) {
            ears.hearAll(access + where() + " may hear every event");
        }
        return super.visitFieldAccess(access, ears);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declared, Ears ears) {
        if (!declared.getLeadingAnnotations().isEmpty()) {
            mocked(declared.getType(), ears);
        }
        return super.visitVariableDeclarations(declared, ears);
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

    private void takesAll(@Nullable JavaType type, String who, Ears ears) {
        if (TypeUtils.isAssignableTo(MULTICASTER, type)) {
            ears.hearAll(who + " may be given every event to publish");
        } else if (TypeUtils.isAssignableTo(Channel.PUBLISHER, type)) {
            publishers.accept(who + " may be given every event to publish");
        }
    }

    /** What a class made at run time stands for its type variables, nobody knows. */
    private void mocked(@Nullable JavaType type, Ears ears) {
        if (isTest && TypeUtils.isOfClassType(type, LISTENER)) {
            ears.hearAll("a listener" + where() + " may hear every event");
        } else if (isTest
                && type instanceof JavaType.FullyQualified named
                && openedMethods(named)
                        .flatMap(method -> method.getParameterTypes().stream())
                        .anyMatch(Above::isOpen)) {
            ears.hearAll("a " + named.getClassName() + where() + " may hear every event");
        }
    }

    private static boolean isAbstract(J.ClassDeclaration type) {
        return type.getKind() == J.ClassDeclaration.Kind.Type.Interface || type.hasModifier(J.Modifier.Type.Abstract);
    }

    private static void inherits(Stream<Above> types, String who, Ears ears) {
        types.forEach(above -> {
            if (above.is(LISTENER)) {
                ears.hear(above.argument(), who);
            }
            above.type().getMethods().stream()
                    .filter(EarReader::isOpened)
                    .forEach(method -> hear(
                            method.getParameterTypes().stream()
                                    .map(above::resolved)
                                    .toList(),
                            who,
                            ears));
        });
    }

    private static void hearsByAMethod(@Nullable JavaType type, String who, Ears ears) {
        if (openedMethods(type).findFirst().isPresent()) {
            ears.hearAll(who + " may hear every event");
        }
    }

    private static Stream<JavaType.Method> openedMethods(@Nullable JavaType type) {
        return Above.of(type)
                .flatMap(above -> above.type().getMethods().stream())
                .filter(EarReader::isOpened);
    }

    private static boolean isOpened(JavaType.Method method) {
        return method.getAnnotations().stream().anyMatch(Ears::areOpenedBy);
    }

    private void hear(J.MethodDeclaration method, J.Annotation annotation, Ears ears) {
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
        Object around = getCursor().getParentTreeCursor().getParentTreeCursor().getValue();
        boolean isToldBelow = around instanceof J.ClassDeclaration owner
                && isAbstract(owner)
                && method.getTypeParameters() == null
                && parameters.stream().anyMatch(Above::isOpen);
        boolean isToldHere = isTold[0] && (parameters.isEmpty() || isOfSpring(annotation));
        if (!isToldBelow && !isToldHere) {
            hear(parameters, who, ears);
        }
    }

    /** Spring asks for the types of the parameters only where its own annotation names none. */
    private static boolean isOfSpring(J.Annotation annotation) {
        return TypeUtils.isOfClassType(annotation.getType(), "org.springframework.context.event.EventListener")
                || TypeUtils.isOfClassType(
                        annotation.getType(), "org.springframework.transaction.event.TransactionalEventListener");
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

    private String where() {
        J.ClassDeclaration type = getCursor().firstEnclosing(J.ClassDeclaration.class);
        return type == null ? "" : " in " + type.getSimpleName();
    }
}
