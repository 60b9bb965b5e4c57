package dev.plimsoll.recipes.privacy;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSourcesVisitor;
import dev.plimsoll.recipes.PolicyInForce;
import dev.plimsoll.standards.privacy.LogCalls;
import java.util.List;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.MethodMatcher;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;

/** Replaces personal data in calls to a logger by its name: {@code "<email>"}. */
@AutoService(Recipe.class)
public final class PiiIsNeverLoggedFix extends Recipe {
    private static final List<MethodMatcher> WRITES_TO_A_LOG = LogCalls.LOGGERS.stream()
            .map(type -> new MethodMatcher(type + " *(..)", true))
            .toList();

    private final transient LeftAlone leftAlone = new LeftAlone(this);

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
        return new MainSourcesVisitor() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
                J.MethodInvocation visited = super.visitMethodInvocation(call, context);
                if (!writesToALog(visited)) {
                    return visited;
                }
                LoggedValues values =
                        new LoggedValues(PolicyInForce.of(context).vocabulary().of("pii"));
                J.MethodInvocation masked =
                        visited.withArguments(ListUtils.map(visited.getArguments(), values::masked));
                values.left().forEach(name -> leftAlone.insertRow(context, row(name)));
                return masked;
            }

            private LeftAlone.Row row(String name) {
                String file = getCursor()
                        .firstEnclosingOrThrow(J.CompilationUnit.class)
                        .getSourcePath()
                        .toString();
                return new LeftAlone.Row(
                        file, name + " is written to the log in a way that no text can replace; leave it out by hand");
            }
        };
    }

    /** What a logger is made by, {@code Logger.getLogger(name)}, is static and writes nothing. */
    private static boolean writesToALog(J.MethodInvocation call) {
        return call.getMethodType() != null
                && !call.getMethodType().hasFlags(Flag.Static)
                && WRITES_TO_A_LOG.stream().anyMatch(matcher -> matcher.matches(call));
    }
}
