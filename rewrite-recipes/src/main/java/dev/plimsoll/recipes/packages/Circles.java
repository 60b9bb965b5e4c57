package dev.plimsoll.recipes.packages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.J;

/** The circles between the packages of a project, once all files were seen, and what ends them. */
public final class Circles {
    private final Sources sources = new Sources();
    private final Map<String, String> left = new TreeMap<>();
    private @Nullable Map<String, String> moves;

    /** Takes note of a file. */
    public void saw(@Nullable Tree tree) {
        if (tree instanceof SourceFile file) {
            sources.saw(file);
        }
    }

    /** Why a package goes on using another that uses it, by these two. */
    public Map<String, String> left() {
        moves();
        return left;
    }

    /** A file after classes have left their packages. */
    public @Nullable Tree mended(@Nullable Tree tree, ExecutionContext context) {
        return tree instanceof J.CompilationUnit unit && !moves().isEmpty()
                ? new MovesClasses(moves()).mended(unit, context)
                : tree;
    }

    private Map<String, String> moves() {
        if (moves == null) {
            Map<String, String> found = new TreeMap<>();
            Obstacles obstacles = new Obstacles(sources);
            for (List<SourceClass> classes : sources.modules()) {
                Untangling untangling = new Untangling(classes, obstacles::of);
                found.putAll(untangling.moves());
                left.putAll(untangling.left());
            }
            moves = found;
        }
        return moves;
    }
}
