package dev.plimsoll.recipes.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** A class that calls by a {@code RestTemplate} of its own field, and why it could not do so by the platform. */
final class RestClass {
    static final String REST_TEMPLATE = "org.springframework.web.client.RestTemplate";
    private static final String VALUE = "org.springframework.beans.factory.annotation.Value";

    private final J.ClassDeclaration declared;
    private final Constants constants;
    private final Set<String> obstacles = new TreeSet<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, RestCall> calls = new LinkedHashMap<>();
    private String field = "";
    private boolean isSelfMade;

    private RestClass(J.ClassDeclaration declared, Constants constants) {
        this.declared = declared;
        this.constants = constants;
    }

    /** Empty where the class has no such field. */
    static Optional<RestClass> of(J.ClassDeclaration declared, Constants constants) {
        RestClass read = new RestClass(declared, constants);
        read.fields();
        if (read.field.isEmpty()) {
            return Optional.empty();
        }
        read.read();
        return Optional.of(read);
    }

    J.ClassDeclaration declared() {
        return declared;
    }

    String field() {
        return field;
    }

    /** Whether it makes a RestTemplate that is nothing special, where Spring makes the class. */
    boolean isSelfMade() {
        return isSelfMade;
    }

    private static boolean isPlain(@Nullable Expression initializer) {
        return initializer instanceof J.NewClass created
                && created.getBody() == null
                && created.getArguments().stream().allMatch(J.Empty.class::isInstance);
    }

    Set<String> obstacles() {
        return obstacles;
    }

    /** By the name that the method of the interface gets. */
    Map<String, RestCall> calls() {
        return calls;
    }

    private void fields() {
        declared.getBody().getStatements().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast)
                .forEach(this::addField);
    }

    private void addField(J.VariableDeclarations declaration) {
        J.VariableDeclarations.NamedVariable variable =
                declaration.getVariables().get(0);
        if (TypeUtils.isOfClassType(declaration.getType(), REST_TEMPLATE)) {
            if (!field.isEmpty()) {
                obstacles.add("it has two of them");
            }
            field = variable.getSimpleName();
            isSelfMade = isPlain(variable.getInitializer())
                    && !declaration.hasModifier(J.Modifier.Type.Static)
                    && declared.getLeadingAnnotations().stream()
                            .anyMatch(annotation ->
                                    annotation.getSimpleName().matches("Component|Service|RestController|Controller"));
            if (variable.getInitializer() != null && !isSelfMade) {
                obstacles.add("it makes its RestTemplate itself, and nothing would give it the client");
            }
        }
        declaration.getLeadingAnnotations().stream()
                .filter(annotation -> TypeUtils.isOfClassType(annotation.getType(), VALUE))
                .map(annotation -> Arguments.of(annotation).get("value"))
                .flatMap(Optional::stream)
                .map(constants::text)
                .flatMap(Optional::stream)
                .filter(text -> text.matches("\\$\\{[^#]+}"))
                .forEach(text -> properties.put(variable.getSimpleName(), text));
    }

    private void read() {
        JavaType type = declared.getType();
        Address.Fields fields = variable -> TypeUtils.isOfType(variable.getOwner(), type)
                ? Optional.ofNullable(properties.get(variable.getName()))
                : Optional.empty();
        new Reader(new RestCall.Reading(constants, fields)).visit(declared, 0);
        if (calls.isEmpty() && obstacles.isEmpty()) {
            obstacles.add("it calls nothing with it");
        }
        if (calls.values().stream()
                        .map(call -> call.address().base())
                        .distinct()
                        .count()
                > 1) {
            obstacles.add("it calls more than one service");
        }
        if (declared.getExtends() != null) {
            obstacles.add("it has a superclass, which may use it too");
        }
    }

    private boolean isField(Expression expression) {
        return Constants.variable(expression)
                .filter(variable -> variable.getName().equals(field)
                        && TypeUtils.isOfClassType(variable.getType(), REST_TEMPLATE)
                        && TypeUtils.isOfType(variable.getOwner(), declared.getType()))
                .isPresent();
    }

    private final class Reader extends JavaIsoVisitor<Integer> {
        private final RestCall.Reading reading;

        Reader(RestCall.Reading reading) {
            this.reading = reading;
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
            if (call.getSelect() == null || !isField(call.getSelect())) {
                return super.visitMethodInvocation(call, none);
            }
            J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
            Optional<RestCall> known = method == null ? Optional.empty() : RestCall.of(call, method, reading);
            String where = method == null ? "a field" : method.getSimpleName();
            known.ifPresentOrElse(
                    one -> calls.put(free(where), one),
                    () -> obstacles.add("what " + call.getSimpleName() + " calls, sends or expects in " + where
                            + " cannot be told for certain"));
            List<Expression> arguments = new ArrayList<>(call.getArguments());
            arguments.forEach(argument -> visit(argument, none));
            return call;
        }

        private String free(String name) {
            return !calls.containsKey(name) ? name : free(name + "Too");
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
            Object parent = getCursor().getParentTreeCursor().getValue();
            boolean isDeclared = parent instanceof J.VariableDeclarations.NamedVariable;
            boolean isAssigned = parent instanceof J.Assignment
                    || parent instanceof J.FieldAccess
                            && getCursor()
                                            .getParentTreeCursor()
                                            .getParentTreeCursor()
                                            .getValue()
                                    instanceof J.Assignment;
            if (identifier.getFieldType() == null && RestFailures.isOne(identifier.getType())) {
                obstacles.add("it does more with a " + identifier.getSimpleName() + " than to catch it");
            }
            if (isField(identifier) && !isDeclared && !isAssigned) {
                obstacles.add("its RestTemplate is handed on");
            }
            return identifier;
        }

        @Override
        public J.Assignment visitAssignment(J.Assignment assignment, Integer none) {
            if (isField(assignment.getVariable()) && !isInjected(assignment.getAssignment())) {
                obstacles.add("its RestTemplate is made by itself");
            }
            Optional<JavaType.Variable> variable = Constants.variable(assignment.getVariable());
            if (variable.filter(one -> properties.containsKey(one.getName()) && !one.hasFlags(Flag.Final))
                    .isPresent()) {
                properties.remove(variable.get().getName());
                obstacles.add("its address may change");
            }
            return super.visitAssignment(assignment, none);
        }

        /** A parameter of the constructor, as it came. */
        private boolean isInjected(Expression value) {
            J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
            return method != null
                    && method.isConstructor()
                    && value instanceof J.Identifier
                    && TypeUtils.isOfClassType(value.getType(), REST_TEMPLATE);
        }

        @Override
        public J.Try.Catch visitCatch(J.Try.Catch caught, Integer none) {
            RestFailures.check(caught, getCursor(), obstacles);
            visit(caught.getBody(), none);
            return caught;
        }
    }
}
