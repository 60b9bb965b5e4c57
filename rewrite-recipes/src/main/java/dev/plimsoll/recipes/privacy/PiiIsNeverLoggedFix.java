package dev.plimsoll.recipes.privacy;

import com.google.auto.service.AutoService;
import java.util.List;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.MethodMatcher;
import org.openrewrite.java.tree.J;

/** Replaces personal data in calls to a logger by its name: {@code "<email>"}. */
@AutoService(Recipe.class)
public final class PiiIsNeverLoggedFix extends Recipe {
    private static final List<MethodMatcher> WRITES_TO_A_LOG = List.of(
            new MethodMatcher("org.slf4j.Logger *(..)", true),
            new MethodMatcher("org.slf4j.spi.LoggingEventBuilder *(..)", true),
            new MethodMatcher("org.apache.log4j.Category *(..)", true),
            new MethodMatcher("org.apache.logging.log4j.Logger *(..)", true),
            new MethodMatcher("org.apache.commons.logging.Log *(..)", true),
            new MethodMatcher("java.util.logging.Logger *(..)", true));

    @Override
    public String getDisplayName() {
        return "Never write personal data to the log";
    }

    @Override
    public String getDescription() {
        return "Replaces personal data in calls to a logger by its name, so that the line still says what was there.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaIsoVisitor<>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
                J.MethodInvocation visited = super.visitMethodInvocation(call, context);
                return WRITES_TO_A_LOG.stream().anyMatch(matcher -> matcher.matches(visited))
                        ? visited.withArguments(ListUtils.map(visited.getArguments(), LoggedValues::masked))
                        : visited;
            }
        };
    }
}
