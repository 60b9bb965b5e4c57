package dev.plimsoll.recipes.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Follows numbers through what types, methods and variables declare. */
final class IdDeclarations {
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

    IdDeclarations(SourceTypes types, IdFlows flows, IdCalls calls) {
        this.types = types;
        this.flows = flows;
        this.finders = new Finders(types, flows);
        this.calls = calls;
    }

    void saw(J.ClassDeclaration declaration) {
        JavaType.FullyQualified type = declaration.getType();
        if (type != null && !Slots.isRepository(type)) {
            Stream.concat(Stream.ofNullable(type.getSupertype()), type.getInterfaces().stream())
                    .filter(Slots::holdsOne)
                    .forEach(above -> keepEntitiesOf(above, declaration.getSimpleName()));
        }
        components(declaration);
    }

    private void keepEntitiesOf(JavaType.FullyQualified above, String name) {
        if (above instanceof JavaType.Parameterized generic) {
            generic.getTypeParameters().forEach(argument -> types.idSlot(argument)
                    .ifPresent(id -> flows.keep(
                            id, name + " inherits from " + above.getClassName() + " with a number as the id")));
        }
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

    void saw(J.MethodDeclaration declaration, J.@Nullable ClassDeclaration owner) {
        JavaType.Method method = declaration.getMethodType();
        if (method == null) {
            return;
        }
        parameters(declaration, method, owner);
        overridden(method);
        if (owner != null && owner.getType() != null) {
            List<JavaType> repository = Slots.repositoryArguments(owner.getType());
            if (!repository.isEmpty()) {
                types.entity(repository.get(0)).ifPresent(entity -> finders.saw(declaration, method, entity));
            }
            calledFromElsewhere(declaration, method, owner);
        }
    }

    private void parameters(
            J.MethodDeclaration declaration, JavaType.Method method, J.@Nullable ClassDeclaration owner) {
        List<Statement> parameters = declaration.getParameters();
        for (int i = 0; i < parameters.size() && i < method.getParameterTypes().size(); i++) {
            if (parameters.get(i) instanceof J.VariableDeclarations parameter
                    && Slots.holdsOne(method.getParameterTypes().get(i))) {
                String name = parameter.getVariables().get(0).getSimpleName();
                flows.join(Slots.parameter(method, i), Slots.local(method, name));
                if (isNamedInAnnotations(declaration, owner, name)) {
                    flows.keep(
                            Slots.parameter(method, i),
                            "an annotation of " + method.getName() + " asks what " + name + " is");
                }
            }
        }
    }

    /** In the pattern of a path, {@code {id:[0-9]+}}, or in an expression, {@code #id == principal.id}. */
    private static boolean isNamedInAnnotations(
            J.MethodDeclaration declaration, J.@Nullable ClassDeclaration owner, String name) {
        return Stream.concat(
                        declaration.getLeadingAnnotations().stream(),
                        owner == null ? Stream.empty() : owner.getLeadingAnnotations().stream())
                .map(J.Annotation::toString)
                .anyMatch(text -> text.contains("{" + name + ":") || text.matches("(?s).*#" + name + "\\b.*"));
    }

    private void overridden(JavaType.Method method) {
        Stream.concat(
                        Entities.supertypes(method.getDeclaringType()),
                        Entities.withSupertypes(method.getDeclaringType()).flatMap(IdDeclarations::interfaces))
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

    void saw(J.VariableDeclarations declaration) {
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
    }
}
