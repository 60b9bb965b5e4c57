package dev.plimsoll.recipes.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Follows numbers through the declarations and statements of one file. */
final class IdFlowScan extends JavaIsoVisitor<Integer> {
    /** Annotations that say of a value that it is a number, or that somebody else reads it. */
    private static final Set<String> OF_NUMBERS = Set.of(
            "Min",
            "Max",
            "Positive",
            "PositiveOrZero",
            "Negative",
            "NegativeOrZero",
            "Digits",
            "DecimalMin",
            "DecimalMax",
            "Range",
            "JsonFormat",
            "NumberFormat",
            "Value",
            "ElementCollection",
            "Convert",
            "Type",
            "Version");

    private static final Set<String> CALLERS =
            Set.of("FeignClient", "HttpExchange", "ServiceClient", "GrpcService", "Mapper", "WebService");
    private static final Set<String> LISTENERS = Set.of(
            "KafkaListener",
            "RabbitListener",
            "JmsListener",
            "SqsListener",
            "StreamListener",
            "MessageMapping",
            "QueryMapping",
            "MutationMapping",
            "SchemaMapping");

    private final SourceTypes types;
    private final IdFlows flows;
    private final Finders finders;
    private final IdCalls calls;

    IdFlowScan(SourceTypes types, IdFlows flows) {
        this.types = types;
        this.flows = flows;
        this.finders = new Finders(types, flows);
        this.calls = new IdCalls(types, flows);
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer nothing) {
        JavaType.FullyQualified type = declaration.getType();
        if (type != null && !Slots.isRepository(type)) {
            Stream.concat(Stream.ofNullable(type.getSupertype()), type.getInterfaces().stream())
                    .filter(Slots::holdsOne)
                    .forEach(above -> keepEntitiesOf(above, declaration.getSimpleName()));
        }
        components(declaration);
        return super.visitClassDeclaration(declaration, nothing);
    }

    /** The parameter of a record's constructor is its field. */
    private void components(J.ClassDeclaration declaration) {
        if (declaration.getPrimaryConstructor() == null || declaration.getType() == null) {
            return;
        }
        String name = declaration.getType().getFullyQualifiedName();
        declaration.getPrimaryConstructor().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .flatMap(component -> ((J.VariableDeclarations) component).getVariables().stream())
                .filter(component -> Slots.holdsOne(component.getType()))
                .forEach(component -> flows.join(
                        Slots.field(name, component.getSimpleName()), Slots.variable(component.getVariableType())));
    }

    private void keepEntitiesOf(JavaType.FullyQualified above, String name) {
        if (above instanceof JavaType.Parameterized generic) {
            generic.getTypeParameters().forEach(argument -> types.idSlot(argument)
                    .ifPresent(id -> flows.keep(
                            id, name + " inherits from " + above.getClassName() + " with a number as the id")));
        }
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration declaration, Integer nothing) {
        JavaType.Method method = declaration.getMethodType();
        if (method == null) {
            return super.visitMethodDeclaration(declaration, nothing);
        }
        parameters(declaration, method);
        overridden(method);
        J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
        if (owner != null && owner.getType() != null) {
            List<JavaType> repository = Slots.repositoryArguments(owner.getType());
            if (!repository.isEmpty()) {
                types.entity(repository.get(0)).ifPresent(entity -> finders.saw(declaration, method, entity));
            }
            calledFromElsewhere(declaration, method, owner);
        }
        return super.visitMethodDeclaration(declaration, nothing);
    }

    private void parameters(J.MethodDeclaration declaration, JavaType.Method method) {
        List<Statement> parameters = declaration.getParameters();
        for (int i = 0; i < parameters.size() && i < method.getParameterTypes().size(); i++) {
            if (parameters.get(i) instanceof J.VariableDeclarations parameter
                    && Slots.holdsOne(method.getParameterTypes().get(i))) {
                String name = parameter.getVariables().get(0).getSimpleName();
                flows.join(Slots.parameter(method, i), Slots.local(method, name));
                if (isNamedInAnnotations(declaration, name)) {
                    flows.keep(
                            Slots.parameter(method, i),
                            "an annotation of " + method.getName() + " asks what " + name + " is");
                }
            }
        }
    }

    /** In the pattern of a path, {@code {id:[0-9]+}}, or in an expression, {@code #id == principal.id}. */
    private boolean isNamedInAnnotations(J.MethodDeclaration declaration, String name) {
        J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
        return Stream.concat(
                        declaration.getLeadingAnnotations().stream(),
                        owner == null ? Stream.empty() : owner.getLeadingAnnotations().stream())
                .map(J.Annotation::toString)
                .anyMatch(text -> text.contains("{" + name + ":") || text.matches("(?s).*#" + name + "\\b.*"));
    }

    private void overridden(JavaType.Method method) {
        Stream.concat(
                        Entities.supertypes(method.getDeclaringType()),
                        Entities.withSupertypes(method.getDeclaringType()).flatMap(IdFlowScan::interfaces))
                .flatMap(above -> above.getMethods().stream())
                .filter(above -> above.getName().equals(method.getName())
                        && above.getParameterTypes().size()
                                == method.getParameterTypes().size()
                        && !above.isConstructor())
                .forEach(above -> together(method, above));
    }

    private static Stream<JavaType.FullyQualified> interfaces(JavaType.FullyQualified type) {
        return type.getInterfaces().stream().flatMap(each -> Stream.concat(Stream.of(each), interfaces(each)));
    }

    private void together(JavaType.Method method, JavaType.Method above) {
        boolean own = types.declare(above.getDeclaringType());
        for (int i = 0; i < method.getParameterTypes().size(); i++) {
            if (Slots.holdsOne(method.getParameterTypes().get(i))) {
                together(Slots.parameter(method, i), Slots.parameter(above, i), own, above);
            }
        }
        if (Slots.holdsOne(method.getReturnType())) {
            together(Slots.result(method), Slots.result(above), own, above);
        }
    }

    private void together(String slot, String aboveSlot, boolean own, JavaType.Method above) {
        if (own && !Slots.signature(above).contains("?")) {
            flows.join(slot, aboveSlot);
        } else {
            flows.keep(slot, above.getName() + " of " + above.getDeclaringType().getClassName() + " is made of it");
        }
    }

    /** Numbers that come from other services, or go there, are theirs too. */
    private void calledFromElsewhere(
            J.MethodDeclaration declaration, JavaType.Method method, J.ClassDeclaration owner) {
        boolean elsewhere =
                owner.getAllAnnotations().stream().anyMatch(annotation -> CALLERS.contains(annotation.getSimpleName()))
                        || declaration.getLeadingAnnotations().stream()
                                .anyMatch(annotation -> LISTENERS.contains(annotation.getSimpleName()));
        if (!elsewhere) {
            return;
        }
        String reason = owner.getSimpleName() + "." + method.getName() + " exchanges it with others";
        for (int i = 0; i < method.getParameterTypes().size(); i++) {
            JavaType type = method.getParameterTypes().get(i);
            if (Slots.holdsOne(type)) {
                flows.keep(Slots.parameter(method, i), reason);
            }
            calls.expose(type, reason);
        }
        if (Slots.holdsOne(method.getReturnType())) {
            flows.keep(Slots.result(method), reason);
        }
        calls.expose(method.getReturnType(), reason);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declaration, Integer nothing) {
        Stream<J.Annotation> annotations = declaration.getLeadingAnnotations().stream();
        Optional<J.Annotation> ofNumbers = annotations
                .filter(annotation -> OF_NUMBERS.contains(annotation.getSimpleName())
                        || annotation
                                .toString()
                                .matches("(?s).*\\b(?:defaultValue|columnDefinition|referencedColumnName)\\b.*"))
                .findFirst();
        for (J.VariableDeclarations.NamedVariable variable : declaration.getVariables()) {
            String slot = Slots.variable(variable.getVariableType());
            String name = variable.getSimpleName();
            ofNumbers.ifPresent(annotation ->
                    flows.keep(slot, "@" + annotation.getSimpleName() + " of " + name + " is about a number"));
            flows.join(Slots.variable(declaration.getVariables().get(0).getVariableType()), slot);
            List<JavaType> repository = Slots.repositoryArguments(variable.getType());
            if (!repository.isEmpty() && slot != null) {
                flows.join(types.idSlot(repository.get(0)).orElse(null), slot);
            }
            if (Slots.numbersIn(variable.getType()) > 1) {
                flows.keep(slot, name + " is made of several numbers");
            }
            if (ofNumbers.isPresent() && slot == null) {
                types.idSlot(variable.getType())
                        .ifPresent(id -> flows.keep(id, "the column of " + name + " is declared by hand"));
            }
        }
        return super.visitVariableDeclarations(declaration, nothing);
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Integer nothing) {
        if (variable.getInitializer() != null) {
            flow(variable.getInitializer(), Slots.variable(variable.getVariableType()));
        }
        return super.visitVariable(variable, nothing);
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer nothing) {
        if (getCursor().getParentTreeCursor().getValue() instanceof J.Annotation) {
            return super.visitAssignment(assignment, nothing);
        }
        flow(assignment.getAssignment(), calls.slot(assignment.getVariable()));
        return super.visitAssignment(assignment, nothing);
    }

    @Override
    public J.AssignmentOperation visitAssignmentOperation(J.AssignmentOperation operation, Integer nothing) {
        String reason = "it is calculated with";
        flows.keep(calls.slot(operation.getVariable()), reason);
        if (!TypeUtils.isString(operation.getVariable().getType())) {
            flows.keep(calls.slot(operation.getAssignment()), reason);
        }
        return super.visitAssignmentOperation(operation, nothing);
    }

    @Override
    public J.Unary visitUnary(J.Unary unary, Integer nothing) {
        flows.keep(calls.slot(unary.getExpression()), "it is calculated with");
        return super.visitUnary(unary, nothing);
    }

    @Override
    public J.Binary visitBinary(J.Binary binary, Integer nothing) {
        String left = calls.slot(binary.getLeft());
        String right = calls.slot(binary.getRight());
        boolean compared =
                binary.getOperator() == J.Binary.Type.Equal || binary.getOperator() == J.Binary.Type.NotEqual;
        if (compared && (Slots.isNull(binary.getLeft()) || Slots.isNull(binary.getRight()))) {
            return super.visitBinary(binary, nothing);
        }
        if (binary.getOperator() == J.Binary.Type.Addition && TypeUtils.isString(binary.getType())) {
            if (SqlTexts.looksLikeOne(binary.toString())) {
                flows.keep(left, "it is put into an SQL text");
                flows.keep(right, "it is put into an SQL text");
            }
            return super.visitBinary(binary, nothing);
        }
        String reason = compared ? "it is compared by ==" : "it is calculated with";
        flows.keep(left, reason);
        flows.keep(right, reason);
        return super.visitBinary(binary, nothing);
    }

    @Override
    public J.Return visitReturn(J.Return returned, Integer nothing) {
        if (returned.getExpression() != null) {
            Cursor around = getCursor()
                    .dropParentUntil(value -> value instanceof J.MethodDeclaration
                            || value instanceof J.Lambda
                            || value instanceof J.ClassDeclaration);
            if (around.getValue() instanceof J.Lambda lambda) {
                flow(returned.getExpression(), Slots.expression(lambda));
            } else if (around.getValue() instanceof J.MethodDeclaration method && method.getMethodType() != null) {
                JavaType.Method type = method.getMethodType();
                flow(returned.getExpression(), Slots.holdsOne(type.getReturnType()) ? Slots.result(type) : null);
            }
        }
        return super.visitReturn(returned, nothing);
    }

    @Override
    public J.Lambda visitLambda(J.Lambda lambda, Integer nothing) {
        if (lambda.getBody() instanceof Expression body && calls.slot(body) != null) {
            flows.join(Slots.expression(lambda), calls.slot(body));
        }
        return super.visitLambda(lambda, nothing);
    }

    @Override
    public J.ForEachLoop visitForEachLoop(J.ForEachLoop loop, Integer nothing) {
        J.VariableDeclarations.NamedVariable each =
                loop.getControl().getVariable() instanceof J.VariableDeclarations declared
                        ? declared.getVariables().get(0)
                        : null;
        if (each != null) {
            flow(loop.getControl().getIterable(), Slots.variable(each.getVariableType()));
        }
        return super.visitForEachLoop(loop, nothing);
    }

    @Override
    public J.ArrayAccess visitArrayAccess(J.ArrayAccess access, Integer nothing) {
        flows.keep(calls.slot(access.getDimension().getIndex()), "it is the index of an array");
        return super.visitArrayAccess(access, nothing);
    }

    @Override
    public J.Switch visitSwitch(J.Switch choice, Integer nothing) {
        flows.keep(calls.slot(choice.getSelector().getTree()), "it is switched by");
        return super.visitSwitch(choice, nothing);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer nothing) {
        calls.saw(call);
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Integer nothing) {
        calls.saw(made);
        return super.visitNewClass(made, nothing);
    }

    @Override
    public J.Literal visitLiteral(J.Literal literal, Integer nothing) {
        if (literal.getValue() instanceof String text) {
            boolean jpql = isWithinAnnotation(getCursor(), "Query")
                    && !String.valueOf(getCursor().firstEnclosing(J.Annotation.class))
                            .contains("nativeQuery");
            SqlTexts.entitiesIn(text, jpql, types).forEach(entity -> types.idSlot(entity)
                    .ifPresent(id -> flows.keep(id, "a query in the code reads or writes it: " + shortened(text))));
        }
        return super.visitLiteral(literal, nothing);
    }

    private static boolean isWithinAnnotation(Cursor cursor, String name) {
        J.Annotation annotation = cursor.firstEnclosing(J.Annotation.class);
        return annotation != null && annotation.getSimpleName().equals(name);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "..." : line;
    }

    private void flow(Expression from, @Nullable String to) {
        calls.flow(from, to, "");
    }
}
