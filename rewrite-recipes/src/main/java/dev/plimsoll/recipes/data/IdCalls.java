package dev.plimsoll.recipes.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Follows numbers into calls and out of them. */
final class IdCalls {
    private static final List<String> TO_OTHERS = List.of(
            "org.springframework.kafka.",
            "org.springframework.amqp.",
            "org.springframework.jms.",
            "org.springframework.messaging.",
            "org.springframework.cloud.stream.",
            "org.springframework.web.client.",
            "org.springframework.web.reactive.function.client.",
            "org.springframework.http.HttpEntity",
            "org.springframework.http.RequestEntity",
            "org.apache.kafka.",
            "com.rabbitmq.",
            "com.fasterxml.jackson.databind.",
            "com.google.gson.",
            "org.springframework.data.redis.",
            "org.springframework.beans.BeanUtils",
            "org.modelmapper.",
            "org.apache.commons.beanutils.");

    private final SourceTypes types;
    private final IdFlows flows;
    private final LibraryCalls libraries;

    IdCalls(SourceTypes types, IdFlows flows) {
        this.types = types;
        this.flows = flows;
        this.libraries = new LibraryCalls(types, flows, this);
    }

    /** What an expression yields; null where that is no number. */
    @Nullable
    String slot(@Nullable Expression expression) {
        if (expression == null) {
            return null;
        }
        Expression plain = Slots.unwrapped(expression);
        if (plain instanceof J.Lambda || plain instanceof J.MemberReference) {
            return function(plain);
        }
        if (Slots.isRepository(plain.getType())) {
            List<JavaType> arguments = Slots.repositoryArguments(plain.getType());
            if (!arguments.isEmpty()) {
                return types.idSlot(arguments.get(0)).orElse(null);
            }
        }
        if (plain instanceof J.MethodInvocation call && libraries.isAssertion(call)) {
            return Slots.expression(call);
        }
        return Slots.holdsOne(plain.getType()) ? number(plain) : null;
    }

    private @Nullable String function(Expression function) {
        if (function instanceof J.MemberReference reference) {
            JavaType.Method method = reference.getMethodType();
            return method != null && Slots.holdsOne(method.getReturnType()) && types.declare(method.getDeclaringType())
                    ? Slots.result(method)
                    : null;
        }
        return Slots.expression(function);
    }

    /** The numbers that a lambda or a method reference takes. */
    List<String> parametersOf(Expression function) {
        if (function instanceof J.Lambda lambda) {
            return lambda.getParameters().getParameters().stream()
                    .filter(J.VariableDeclarations.class::isInstance)
                    .map(each -> Slots.variable(((J.VariableDeclarations) each)
                            .getVariables()
                            .get(0)
                            .getVariableType()))
                    .filter(slot -> slot != null)
                    .toList();
        }
        if (!(function instanceof J.MemberReference reference) || reference.getMethodType() == null) {
            return List.of();
        }
        JavaType.Method method = reference.getMethodType();
        if (Slots.isNumber(reference.getContaining().getType())) {
            flows.keep(Slots.expression(reference), reference + " is about a number");
            return List.of(Slots.expression(reference));
        }
        if (Slots.isRepository(reference.getContaining().getType()) && !types.declare(method.getDeclaringType())) {
            return Stream.ofNullable(slot(reference.getContaining())).toList();
        }
        return IntStream.range(0, method.getParameterTypes().size())
                .filter(i -> Slots.holdsOne(method.getParameterTypes().get(i)))
                .mapToObj(i -> Slots.parameter(method, i))
                .toList();
    }

    private @Nullable String number(Expression plain) {
        if (plain instanceof J.Identifier name) {
            return known(Slots.variable(name.getFieldType()), plain);
        }
        if (plain instanceof J.FieldAccess access) {
            return known(Slots.variable(access.getName().getFieldType()), plain);
        }
        if (plain instanceof J.MethodInvocation call) {
            JavaType.Method method = call.getMethodType();
            return method != null && types.declare(method.getDeclaringType())
                    ? Slots.result(method)
                    : Slots.expression(call);
        }
        if (plain instanceof J.Assignment assignment) {
            return slot(assignment.getVariable());
        }
        if (plain instanceof J.ArrayAccess access) {
            return slot(access.getIndexed());
        }
        if (plain instanceof J.Ternary choice) {
            String slot = Slots.expression(choice);
            flow(choice.getTruePart(), slot, "");
            flow(choice.getFalsePart(), slot, "");
            return slot;
        }
        if (plain instanceof J.TypeCast cast) {
            String slot = Slots.expression(cast);
            flow(cast.getExpression(), slot, "");
            return slot;
        }
        return plain instanceof J.NewClass ? Slots.expression(plain) : known(null, plain);
    }

    private String known(@Nullable String slot, Expression expression) {
        if (slot != null && !slot.startsWith("F:#")) {
            return slot;
        }
        String unknown = Slots.expression(expression);
        flows.keep(unknown, "it meets the number " + expression.toString().replaceAll("\\s+", " "));
        return unknown;
    }

    void flow(Expression from, @Nullable String to, String place) {
        if (Slots.isNull(from)) {
            return;
        }
        String slot = slot(from);
        if (slot != null && to == null && !(from instanceof J.Lambda)) {
            flows.keep(slot, place.isEmpty() ? "it becomes another type" : "it is given to " + place);
        } else if (slot == null && to != null) {
            flows.keep(to, "it is set from " + from.toString().replaceAll("\\s+", " "));
        }
        flows.join(slot, to);
    }

    void saw(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        if (method == null) {
            call.getArguments().forEach(argument -> flow(argument, null, "an unknown method"));
            return;
        }
        exposeArguments(method, call.getArguments());
        if (types.declare(method.getDeclaringType())) {
            arguments(method, call.getArguments());
        } else {
            libraries.saw(call, method);
        }
    }

    void saw(J.NewClass made) {
        JavaType.Method method = made.getMethodType();
        if (method == null) {
            made.getArguments().forEach(argument -> flow(argument, null, "an unknown constructor"));
            return;
        }
        exposeArguments(method, made.getArguments());
        if (types.declare(method.getDeclaringType())) {
            arguments(method, made.getArguments());
        } else {
            libraries.saw(made, method);
        }
    }

    private void arguments(JavaType.Method method, List<Expression> arguments) {
        List<JavaType> parameters = method.getParameterTypes();
        for (int i = 0; i < arguments.size(); i++) {
            boolean fits = i < parameters.size() && parameters.size() == arguments.size();
            String to = fits && Slots.holdsOne(parameters.get(i))
                    ? Slots.parameter(method, i)
                    : fits && Slots.isRepository(parameters.get(i)) ? slot(arguments.get(i)) : null;
            if (to != null || !Slots.isRepository(arguments.get(i).getType())) {
                flow(arguments.get(i), to, method.getName());
            }
        }
    }

    private void exposeArguments(JavaType.Method method, List<Expression> arguments) {
        String library = method.getDeclaringType().getFullyQualifiedName();
        if (TO_OTHERS.stream().anyMatch(library::startsWith)) {
            String reason =
                    "it leaves the service by " + method.getDeclaringType().getClassName() + "." + method.getName();
            arguments.forEach(argument -> {
                flows.keep(slot(argument), reason);
                expose(argument.getType(), reason);
            });
        }
    }

    /** Keeps the numbers within a type of the project's own, which others read. */
    void expose(@Nullable JavaType type, String reason) {
        expose(type, reason, new HashSet<>());
    }

    private void expose(@Nullable JavaType type, String reason, Set<String> seen) {
        if (type instanceof JavaType.Parameterized generic) {
            generic.getTypeParameters().forEach(argument -> expose(argument, reason, seen));
        }
        if (type instanceof JavaType.Array array) {
            expose(array.getElemType(), reason, seen);
        }
        JavaType.FullyQualified named =
                type instanceof JavaType.GenericTypeVariable ? null : TypeUtils.asFullyQualified(type);
        if (named == null || !types.declare(named) || !seen.add(named.getFullyQualifiedName())) {
            return;
        }
        Entities.withSupertypes(named)
                .flatMap(each -> each.getMembers().stream())
                .forEach(field -> {
                    flows.keep(Slots.variable(field), reason);
                    expose(field.getType(), reason, seen);
                });
    }
}
