package dev.plimsoll.recipes;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;

/** A scanner that shows every file of a project to what takes note of it. */
public final class EachFile extends TreeVisitor<Tree, ExecutionContext> {
    private final BiConsumer<Tree, ExecutionContext> seen;

    /** Files of any kind, each once and whole. */
    public EachFile(BiConsumer<Tree, ExecutionContext> seen) {
        this.seen = seen;
    }

    @Override
    public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
        if (tree != null) {
            seen.accept(tree, context);
        }
        return tree;
    }
}
