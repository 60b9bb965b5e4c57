package dev.plimsoll.rules.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks over javac's shoulder when a project compiles itself, and records what our checks find; nothing of it reaches
 * the compiler's own messages, so that neither {@code -nowarn} hides it nor {@code -Werror} fails by it. A compilation
 * that has errors, or in which a check breaks, leaves no recording.
 */
public final class Recorder implements TaskListener {
    private final Path folder;
    private final Recording.Wish wish;
    private final Trees trees;
    private final Log log;
    private final Inspection inspection;
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<Tree> analyzed = new HashSet<>();
    private @Nullable Throwable failure;

    private Recorder(BasicJavacTask task, Path folder) {
        this.folder = folder;
        this.wish = Recording.Wish.read(folder);
        this.trees = Trees.instance(task);
        this.log = Log.instance(task.getContext());
        this.inspection = new Inspection(task.getContext(), wish.words());
    }

    /**
     * For one compilation.
     *
     * @param folder has the {@link Recording.Wish} and gets the {@link Recording}
     */
    public static TaskListener of(JavacTask task, Path folder) {
        return new Recorder((BasicJavacTask) task, folder);
    }

    @Override
    public void finished(TaskEvent event) {
        try {
            switch (event.getKind()) {
                case PARSE -> parsed(event.getCompilationUnit());
                case ANALYZE -> analyzed(event);
                case COMPILATION -> compiled();
                default -> {}
            }
        } catch (IOException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            failure = e;
        }
    }

    private void parsed(CompilationUnitTree unit) throws IOException {
        String file = file(unit);
        sources.put(file, Recording.digest(Path.of(file)));
        if (unit.getTypeDecls().stream().anyMatch(Recorder::isType)) {
            open.add(file);
        }
    }

    /** A file is looked at when all its classes are attributed, as the last of them is. */
    private void analyzed(TaskEvent event) {
        if (failure != null || log.nerrors > 0) {
            return;
        }
        TreePath path = event.getTypeElement() == null ? null : trees.getPath(event.getTypeElement());
        CompilationUnitTree unit = path == null ? event.getCompilationUnit() : path.getCompilationUnit();
        analyzed.add(path == null ? unit : path.getLeaf());
        if (path == null
                || path.getLeaf() == unit
                || unit.getTypeDecls().stream().filter(Recorder::isType).allMatch(analyzed::contains)) {
            inspection.look(unit, file(unit));
            open.remove(file(unit));
        }
    }

    private void compiled() throws IOException {
        Recording.delete(folder);
        if (failure == null && log.nerrors == 0 && open.isEmpty()) {
            SourceFindings found = new SourceFindings(inspection.findings(), null, null).placed();
            new Recording(wish.key(), sources, found.findings()).write(folder);
        }
    }

    private static String file(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri()).toAbsolutePath().toString();
    }

    private static boolean isType(Tree tree) {
        return switch (tree.getKind()) {
            case CLASS, INTERFACE, ENUM, ANNOTATION_TYPE, RECORD -> true;
            default -> false;
        };
    }
}
