package dev.plimsoll.recipes.libraries;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/**
 * What becomes of each file.
 *
 * @param types the old types of each module that moves
 */
record Outcome(Edited edited, Poms poms, Renames renames, Map<PomFile, Set<String>> types) {
    static final Outcome NOTHING = new Outcome(Edited.NOTHING, new Poms(), new Renames(Map.of(), Map.of()), Map.of());

    @Nullable
    Tree apply(@Nullable Tree tree, ExecutionContext context) {
        if (!(tree instanceof SourceFile source) || PomFile.of(tree).isPresent()) {
            return edited.apply(tree);
        }
        Set<String> old = poms.moduleOf(source).map(types::get).orElse(Set.of());
        if (old.isEmpty() || renames.areNone()) {
            return tree;
        }
        if (tree instanceof J.CompilationUnit unit) {
            return renamed(unit, old, context);
        }
        return ConfigNames.isConfig(source) ? new ConfigNames(old, renames).apply(tree, context) : tree;
    }

    private @Nullable Tree renamed(J.CompilationUnit unit, Set<String> old, ExecutionContext context) {
        Usage usage = Usage.of(unit, old);
        Set<String> outermost = new TreeSet<>();
        usage.types().forEach(type -> outermost.add(type.replaceFirst("\\$.*", "")));
        usage.methods()
                .forEach(method -> outermost.add(
                        method.getDeclaringType().getFullyQualifiedName().replaceFirst("\\$.*", "")));
        Tree after = new ClassNames(old, renames).visit(unit, context);
        for (String type : outermost) {
            after = new ChangeType(type, renames.ofType(type), true)
                    .getVisitor()
                    .visit(after, context);
        }
        return after;
    }

    /** Texts that are the full name of a type. */
    private static final class ClassNames extends JavaIsoVisitor<ExecutionContext> {
        private final Set<String> old;
        private final Renames renames;

        ClassNames(Set<String> old, Renames renames) {
            this.old = old;
            this.renames = renames;
        }

        @Override
        public J.Literal visitLiteral(J.Literal literal, ExecutionContext context) {
            if (literal.getValue() instanceof String text && old.contains(text) && literal.getValueSource() != null) {
                String renamed = renames.ofType(text);
                return literal.withValue(renamed)
                        .withValueSource(literal.getValueSource().replace(text, renamed));
            }
            return literal;
        }
    }
}
