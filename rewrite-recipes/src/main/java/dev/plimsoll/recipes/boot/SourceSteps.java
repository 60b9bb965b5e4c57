package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.jakarta.Families;
import dev.plimsoll.recipes.jakarta.JakartaVisitor;
import java.util.List;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.java.tree.J;

/** What will be made of a source, to be looked at before anything is changed. */
final class SourceSteps {
    /** In the order of the composite. */
    private static final List<Recipe> STEPS = List.of(
            new OldRepositoryCalls(),
            new OldConstructors(),
            new Adapters(),
            new OldNames(),
            new MockBeans(),
            new ConstructorBindings(),
            new UserDetailsProviders(),
            new SecurityLambdas(),
            new SecurityAdapters(),
            new MethodSecurity(),
            new MovedTypes());

    private SourceSteps() {}

    static J.CompilationUnit applied(J.CompilationUnit unit, ExecutionContext context) {
        J after = new JakartaVisitor(Families.ALL, Set.of()).visitNonNull(unit, context);
        for (Recipe step : STEPS) {
            after = (J) step.getVisitor().visitNonNull(after, context);
        }
        return (J.CompilationUnit) after;
    }
}
