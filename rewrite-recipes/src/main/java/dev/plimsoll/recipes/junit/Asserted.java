package dev.plimsoll.recipes.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/** A call of {@code Assert} or {@code Assume}, whose message JUnit 5 wants last. */
record Asserted(J.MethodInvocation call, JavaType.Method method) {
    private static final Set<String> OWNERS = Set.of(JUnit4.ASSERT, JUnit4.ASSUME, "junit.framework.Assert");
    private static final String THAT = "assertThat";

    /** How many arguments there are at least beside a message. */
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("assertTrue", 1),
            Map.entry("assertFalse", 1),
            Map.entry("assertNull", 1),
            Map.entry("assertNotNull", 1),
            Map.entry("assertEquals", 2),
            Map.entry("assertNotEquals", 2),
            Map.entry("assertSame", 2),
            Map.entry("assertNotSame", 2),
            Map.entry("assertArrayEquals", 2),
            Map.entry("assertThrows", 2),
            Map.entry("assumeTrue", 1),
            Map.entry("assumeFalse", 1));

    /** Empty where a call asks something else. */
    static Optional<Asserted> of(J.MethodInvocation call) {
        return Optional.ofNullable(call.getMethodType())
                .filter(method -> OWNERS.contains(method.getDeclaringType().getFullyQualifiedName()))
                .map(method -> new Asserted(call, method));
    }

    /** Why JUnit 5 has nothing like it, if so. */
    Optional<String> obstacle(TestModule module) {
        if (method.getName().equals(THAT)) {
            return Optional.empty();
        }
        if (method.getName().equals("fail")) {
            return call.getArguments().get(0).getType() == JavaType.Primitive.Null ? notMoved() : Optional.empty();
        }
        if (!KNOWN.containsKey(method.getName()) || comparesArraysAsObjects()) {
            return notMoved();
        }
        if (hasMessage() && !Values.isPlain(message())) {
            return Optional.of("the message of " + method.getName() + " may be no plain text");
        }
        return Values.fitsOverloads(values(), method)
                ? delta(module)
                : Optional.of("JUnit 5 has more methods called " + method.getName()
                        + ", and the types do not tell which is meant");
    }

    private Optional<String> notMoved() {
        return Optional.of("JUnit 5 has nothing like " + method.getName() + " as it is called there");
    }

    private boolean comparesArraysAsObjects() {
        return method.getName().matches("assert(Not)?Equals")
                && method.getParameterTypes().stream().anyMatch(JavaType.Array.class::isInstance);
    }

    /** JUnit 5 refused a tolerance of zero at first. */
    private Optional<String> delta(TestModule module) {
        boolean isZero = values().size() == 3 && Values.isZero(values().get(2));
        return isZero && !module.jupiterIs("5.7") ? notMoved() : Optional.empty();
    }

    private boolean hasMessage() {
        int least = KNOWN.getOrDefault(method.getName(), Integer.MAX_VALUE);
        List<JavaType> types = method.getParameterTypes();
        return types.size() > least && TypeUtils.isString(types.get(0));
    }

    J.MethodInvocation withMessageLast() {
        return hasMessage() ? moved() : call;
    }

    private Expression message() {
        return call.getArguments().get(0);
    }

    private List<Expression> values() {
        return hasMessage() ? call.getArguments().subList(1, call.getArguments().size()) : call.getArguments();
    }

    private J.MethodInvocation moved() {
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < values().size(); i++) {
            arguments.add(values().get(i).withPrefix(call.getArguments().get(i).getPrefix()));
        }
        Space last = call.getArguments().get(values().size()).getPrefix();
        JavaType.Method after = method.withParameterTypes(lastFirst(method.getParameterTypes()))
                .withParameterNames(lastFirst(method.getParameterNames()));
        if (message().getType() == JavaType.Primitive.Null) {
            after = after.withParameterTypes(shortened(after.getParameterTypes()))
                    .withParameterNames(shortened(after.getParameterNames()));
        } else {
            arguments.add(message().withPrefix(last));
        }
        return call.withArguments(arguments)
                .withMethodType(after)
                .withName(call.getName().withType(after));
    }

    private static <T> List<T> lastFirst(List<T> all) {
        List<T> turned = new ArrayList<>(all.subList(1, all.size()));
        turned.add(all.get(0));
        return turned;
    }

    private static <T> List<T> shortened(List<T> all) {
        return all.subList(0, all.size() - 1);
    }
}
