package dev.plimsoll.recipes.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What methods of libraries do with a number that may become something else. */
final class LibraryCalls {
    /** They take anything, and make a text of it at most. */
    private static final List<String> TEXTS = List.of(
            "org.slf4j.",
            "org.apache.log4j.",
            "org.apache.logging.log4j.",
            "java.io.PrintStream",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "org.springframework.web.util.Uri",
            "org.springframework.web.servlet.support.ServletUriComponentsBuilder",
            "org.springframework.test.web.servlet.request.MockMvcRequestBuilders");

    private static final Set<String> ANY_OBJECT = Set.of(
            "java.lang.String.valueOf",
            "java.util.Objects.toString",
            "java.util.Objects.hash",
            "java.util.Objects.hashCode",
            "java.util.Objects.isNull",
            "java.util.Objects.nonNull",
            "org.springframework.util.Assert.notNull",
            "org.junit.jupiter.api.Assertions.assertNotNull",
            "org.junit.jupiter.api.Assertions.assertNull",
            "org.junit.Assert.assertNotNull",
            "org.junit.Assert.assertNull",
            "java.lang.String.join");

    private static final Set<String> OF_OBJECT = Set.of("toString", "hashCode");

    /** What is handed through them stays what it is. */
    private static final List<String> CONTAINERS = List.of(
            "java.util.",
            "java.lang.Iterable",
            "org.springframework.data.domain.",
            "org.springframework.http.ResponseEntity",
            "org.mockito.",
            "reactor.core.publisher.");

    private static final Set<String> ASSERTED =
            Set.of("isNotNull", "isNull", "isEqualTo", "isNotEqualTo", "as", "describedAs");
    private static final Set<String> EQUALS = Set.of(
            "java.util.Objects.equals",
            "org.junit.jupiter.api.Assertions.assertEquals",
            "org.junit.Assert.assertEquals",
            "org.junit.jupiter.api.Assertions.assertNotEquals",
            "org.junit.Assert.assertNotEquals");
    private static final Set<String> BY_ID = Set.of("find", "getReference", "get", "load", "byId");

    private final SourceTypes types;
    private final IdFlows flows;
    private final IdCalls calls;

    LibraryCalls(SourceTypes types, IdFlows flows, IdCalls calls) {
        this.types = types;
        this.flows = flows;
        this.calls = calls;
    }

    boolean isAssertion(J.MethodInvocation call) {
        return call.getMethodType() != null
                && call.getMethodType()
                        .getDeclaringType()
                        .getFullyQualifiedName()
                        .startsWith("org.assertj.core.api.");
    }

    void saw(J.MethodInvocation call, JavaType.Method method) {
        String library = method.getDeclaringType().getFullyQualifiedName();
        String name = library + "." + method.getName();
        String result = calls.slot(call);
        if (Slots.isRepository(receiver(call))) {
            repository(call, method);
        } else if (EQUALS.contains(name)
                || method.getName().equals("equals") && call.getArguments().size() == 1) {
            compared(call);
        } else if (isAssertion(call)) {
            asserted(call, method);
        } else if (isAnything(library, name, method)) {
            return;
        } else if (isFormat(library, method)) {
            formatted(call);
        } else if (entityOf(call).isPresent() && BY_ID.contains(method.getName())) {
            calls.flow(call.getArguments().get(1), entityOf(call).get(), name);
        } else if (isReadFromJson(method)) {
            return;
        } else if (CONTAINERS.stream().anyMatch(library::startsWith)) {
            container(call, method, result);
        } else {
            flows.keep(result, "it comes from " + method.getDeclaringType().getClassName() + "." + method.getName());
            unknown(call.getSelect(), call.getArguments(), method);
        }
    }

    void saw(J.NewClass made, JavaType.Method method) {
        String library = method.getDeclaringType().getFullyQualifiedName();
        String result = calls.slot(made);
        if (CONTAINERS.stream().anyMatch(library::startsWith) && !library.startsWith("java.util.concurrent.atomic.")) {
            made.getArguments().forEach(argument -> {
                if (!Slots.isNumber(argument.getType()) || !(argument.getType() instanceof JavaType.Primitive)) {
                    flows.join(result, calls.slot(argument));
                }
            });
        } else {
            flows.keep(result, "it is made by " + method.getDeclaringType().getClassName());
            unknown(null, made.getArguments(), method);
        }
    }

    /** Whatever type the caller wants: an id is read as the text that it is then. */
    static boolean isReadFromJson(JavaType.Method method) {
        return method.getDeclaringType().getFullyQualifiedName().equals("com.jayway.jsonpath.JsonPath")
                && method.getName().equals("read");
    }

    private static @Nullable JavaType receiver(J.MethodInvocation call) {
        return call.getSelect() == null ? null : call.getSelect().getType();
    }

    private static boolean isAnything(String library, String name, JavaType.Method method) {
        return TEXTS.stream().anyMatch(library::startsWith)
                        && !method.getName().startsWith("printf")
                        && !method.getName().equals("format")
                || ANY_OBJECT.contains(name)
                || OF_OBJECT.contains(method.getName())
                        && method.getParameterTypes().isEmpty();
    }

    private void repository(J.MethodInvocation call, JavaType.Method method) {
        String id = calls.slot(call.getSelect());
        flows.keep(Slots.holdsOne(call.getType()) ? calls.slot(call) : null, method.getName() + " counts");
        for (Expression argument : call.getArguments()) {
            if (id == null || !Slots.isRepository(argument.getType())) {
                calls.flow(argument, calls.slot(argument) == null ? null : id, "a repository of anything");
            }
        }
    }

    private void compared(J.MethodInvocation call) {
        List<Expression> all = Stream.concat(
                        Stream.ofNullable(call.getArguments().size() == 1 ? call.getSelect() : null),
                        call.getArguments().stream().limit(2))
                .toList();
        String first = calls.slot(all.get(0));
        String second = all.size() < 2 ? null : calls.slot(all.get(1));
        if (first == null && second == null) {
            return;
        }
        flows.join(first, second);
        if (all.stream().noneMatch(Slots::isNull) && (first == null || second == null)) {
            flows.keep(first == null ? second : first, "it is compared with what is no number");
        }
    }

    private void asserted(J.MethodInvocation call, JavaType.Method method) {
        String result = Slots.expression(call);
        if (method.getName().equals("assertThat")) {
            call.getArguments().forEach(argument -> flows.join(result, calls.slot(argument)));
            return;
        }
        String receiver = call.getSelect() instanceof J.MethodInvocation before && isAssertion(before)
                ? Slots.expression(before)
                : null;
        if (ASSERTED.contains(method.getName())) {
            flows.join(result, receiver);
            call.getArguments().forEach(argument -> flows.join(receiver, calls.slot(argument)));
        } else {
            flows.keep(receiver, "a test asserts " + method.getName() + " of it");
            call.getArguments().forEach(argument -> {
                if (!(argument instanceof J.Lambda)) {
                    flows.keep(calls.slot(argument), "a test asserts " + method.getName() + " of it");
                }
            });
        }
    }

    private static boolean isFormat(String library, JavaType.Method method) {
        return method.getName().equals("printf")
                || library.equals("java.lang.String")
                        && (method.getName().equals("format")
                                || method.getName().equals("formatted"));
    }

    private void formatted(J.MethodInvocation call) {
        Expression format = call.getSimpleName().equals("formatted") && call.getSelect() != null
                ? call.getSelect()
                : call.getArguments().get(0);
        boolean isText = format instanceof J.Literal literal
                && literal.getValue() instanceof String text
                && !text.matches("(?s).*%[\\d$,+ 0(#-]*[doxXeEfgGc].*")
                && !SqlTexts.looksLikeOne(text);
        if (!isText) {
            call.getArguments().forEach(argument -> flows.keep(calls.slot(argument), "it is formatted as a number"));
        }
    }

    /** The id of the entity whose class the first argument names. */
    private Optional<String> entityOf(J.MethodInvocation call) {
        return call.getArguments().size() >= 2
                        && call.getArguments().get(0) instanceof J.FieldAccess access
                        && access.getSimpleName().equals("class")
                ? types.idSlot(access.getTarget().getType())
                : Optional.empty();
    }

    private void container(J.MethodInvocation call, JavaType.Method method, @Nullable String result) {
        Optional<JavaType.Method> declared = method.getDeclaringType().getMethods().stream()
                .filter(candidate -> candidate.getName().equals(method.getName())
                        && candidate.getParameterTypes().size()
                                == method.getParameterTypes().size())
                .findFirst();
        boolean numeric = declared.map(each -> each.getReturnType() instanceof JavaType.Primitive)
                .orElse(true);
        String receiver = call.getSelect() == null ? null : calls.slot(call.getSelect());
        if (numeric && Slots.isNumber(call.getType())) {
            flows.keep(result, method.getName() + " counts");
        } else {
            flows.join(receiver, result);
        }
        String whole = receiver != null ? receiver : numeric ? null : result;
        for (int i = 0; i < call.getArguments().size(); i++) {
            argument(
                    call.getArguments().get(i),
                    whole,
                    method,
                    declared.map(JavaType.Method::getParameterTypes).orElse(List.of()),
                    i);
        }
    }

    private void argument(
            Expression argument, @Nullable String whole, JavaType.Method method, List<JavaType> declared, int i) {
        String slot = calls.slot(argument);
        boolean plainNumber = i < declared.size() && declared.get(i) instanceof JavaType.Primitive;
        boolean ordered =
                method.getName().equals("comparing") || method.getName().equals("thenComparing");
        calls.parametersOf(argument).forEach(parameter -> {
            if (whole == null) {
                flows.keep(parameter, method.getName() + " hands it to a function");
            }
            flows.join(whole, parameter);
        });
        if (plainNumber || whole == null && !ordered) {
            flows.keep(slot, "it is put into something that holds anything, by " + method.getName());
        } else if (whole != null) {
            flows.join(whole, slot);
        }
    }

    private void unknown(@Nullable Expression receiver, List<Expression> arguments, JavaType.Method method) {
        String reason = "it is given to " + method.getDeclaringType().getClassName() + "." + method.getName();
        if (receiver != null && !TypeUtils.isString(receiver.getType())) {
            flows.keep(calls.slot(receiver), reason);
        }
        arguments.forEach(argument -> {
            flows.keep(calls.slot(argument), reason);
            calls.parametersOf(argument).forEach(parameter -> flows.keep(parameter, reason));
        });
    }
}
