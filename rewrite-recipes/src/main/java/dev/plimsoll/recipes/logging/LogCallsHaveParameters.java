package dev.plimsoll.recipes.logging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.search.UsesType;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Hands values to SLF4J instead of building the message of them. */
public final class LogCallsHaveParameters extends Recipe {
    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");

    @Override
    public String getDisplayName() {
        return "Log with parameters";
    }

    @Override
    public String getDescription() {
        return "Replaces concatenation in calls of SLF4J by {} and parameters; messages that would read otherwise stay.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(1);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return Preconditions.check(new UsesType<>(Slf4j.LOGGER, false), new JavaIsoVisitor<>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
                J.MethodInvocation visited = super.visitMethodInvocation(call, context);
                return isLogged(visited)
                        ? arguments(visited).map(all -> with(visited, all)).orElse(visited)
                        : visited;
            }
        });
    }

    private static boolean isLogged(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        return method != null
                && LEVELS.contains(method.getName())
                && TypeUtils.isOfClassType(method.getDeclaringType(), Slf4j.LOGGER);
    }

    private static Optional<List<Expression>> arguments(J.MethodInvocation call) {
        List<Expression> given = call.getArguments();
        boolean isThrown = given.size() == 2
                && TypeUtils.isAssignableTo("java.lang.Throwable", given.get(1).getType());
        if (given.size() != 1 && !isThrown) {
            return Optional.empty();
        }
        return Message.of(given.get(0)).map(message -> {
            List<Expression> all = new ArrayList<>(message);
            all.set(0, all.get(0).withPrefix(given.get(0).getPrefix()));
            all.addAll(given.subList(1, given.size()));
            return all;
        });
    }

    private static J.MethodInvocation with(J.MethodInvocation call, List<Expression> arguments) {
        JavaType.Method method = Slf4j.method(call.getSimpleName(), arguments);
        return call.withArguments(arguments)
                .withMethodType(method)
                .withName(call.getName().withType(method));
    }
}
