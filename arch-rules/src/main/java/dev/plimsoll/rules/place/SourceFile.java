package dev.plimsoll.rules.place;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The declarations of one Java file with their lines, from javac's own parser. */
final class SourceFile {
    private static final Pattern GAP = Pattern.compile("(?:\\s++|//.*+|/\\*(?s:.*?)\\*/)*+");
    private final List<Declaration> declarations;

    private SourceFile(List<Declaration> declarations) {
        this.declarations = declarations;
    }

    /** {@code signature} names methods with the simple types of their parameters; {@code line} is that of the name. */
    private record Declaration(String signature, int line, int first, int last) {
        int lines() {
            return last - first;
        }
    }

    /** All at once, since each start of javac's parser costs more than most files do. */
    static Map<Path, SourceFile> parse(Collection<Path> sources) {
        // Of what cannot be read there is nothing to say.
        Map<Path, SourceFile> parsed = new HashMap<>();
        sources.forEach(source -> parsed.put(source, new SourceFile(List.of())));
        List<Path> java = sources.stream()
                .filter(source -> source.toString().endsWith(".java"))
                .toList();
        if (java.isEmpty()) {
            return parsed;
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(ignored, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null, files, ignored, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) {
                Collector collector = new Collector(Trees.instance(task).getSourcePositions());
                collector.scan(unit, null);
                parsed.put(files.asPath(unit.getSourceFile()), new SourceFile(collector.declarations));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of the declaration, that of its type where it stands nowhere in the source, 0 when neither is here. */
    int lineOf(String element) {
        String wanted = simplified(element);
        return line(wanted).orElseGet(() -> line(wanted.replaceFirst("#.*", "")).orElse(0));
    }

    /** The signature of the shortest declaration that holds the line, of several on one line the innermost. */
    String elementAt(int line) {
        return declarations.stream()
                .filter(declaration -> declaration.first <= line && line <= declaration.last)
                .reduce((outer, inner) -> inner.lines() <= outer.lines() ? inner : outer)
                .map(Declaration::signature)
                .orElse("");
    }

    private Optional<Integer> line(String signature) {
        return declarations.stream()
                .filter(declaration -> declaration.signature.equals(signature))
                .map(Declaration::line)
                .findFirst();
    }

    /** Nested types with a dot, anonymous ones as what they stand in, parameters by their simple names. */
    private static String simplified(String element) {
        String[] parts = element.split("[()]", -1);
        return named(parts[0]) + (parts.length == 1 ? "" : "(" + simpleTypes(parts[1]) + ")");
    }

    private static String named(String element) {
        return element.replaceAll("\\$\\d+(?=$|#|\\$)", "")
                .replaceAll("\\$\\d+(?=[^\\d])", "\\$")
                .replace('$', '.');
    }

    private static String simpleTypes(String parameters) {
        return Arrays.stream(parameters.replaceAll("<.*>", "").split(",\\s*"))
                .map(type -> type.replace("...", "[]").replaceAll("^.*[.$ ]", ""))
                .collect(Collectors.joining(","));
    }

    private static final class Collector extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final SourcePositions positions;
        private final List<Declaration> declarations = new ArrayList<>();
        private final Deque<String> types = new ArrayDeque<>();
        private @Nullable CompilationUnitTree unit;
        private CharSequence text = "";

        Collector(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, @Nullable Void unused) {
            unit = tree;
            text = text(tree);
            return super.visitCompilationUnit(tree, unused);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            if (tree.getSimpleName().isEmpty()) {
                return super.visitClass(tree, unused);
            }
            String outer = types.isEmpty() ? packageName() : types.peek() + ".";
            types.push(outer + tree.getSimpleName());
            declare(tree, tree.getModifiers(), types.element());
            tree.getMembers().forEach(this::declareField);
            super.visitClass(tree, unused);
            types.pop();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
            String parameters = tree.getParameters().stream()
                    .map(parameter -> simpleTypes(String.valueOf(parameter.getType())))
                    .collect(Collectors.joining(","));
            declare(tree, tree.getModifiers(), types.element() + "#" + tree.getName() + "(" + parameters + ")");
            return super.visitMethod(tree, unused);
        }

        private void declareField(Tree member) {
            if (member instanceof VariableTree field) {
                declare(field, field.getModifiers(), types.element() + "#" + field.getName());
            }
        }

        private void declare(Tree tree, Tree modifiers, String signature) {
            long afterModifiers = Math.max(start(tree), positions.getEndPosition(unit, modifiers));
            declarations.add(new Declaration(
                    signature,
                    line(firstWord(afterModifiers)),
                    line(start(tree)),
                    line(positions.getEndPosition(unit, tree))));
        }

        /** Past the white space and comments that may stand between the modifiers and the rest. */
        private long firstWord(long position) {
            Matcher gap = GAP.matcher(text).region((int) position, text.length());
            return gap.lookingAt() ? gap.end() : position;
        }

        private long start(Tree tree) {
            return positions.getStartPosition(unit, tree);
        }

        private int line(long position) {
            return unit == null || position < 0 ? 0 : (int) unit.getLineMap().getLineNumber(position);
        }

        private static CharSequence text(CompilationUnitTree tree) {
            try {
                return tree.getSourceFile().getCharContent(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String packageName() {
            return unit == null || unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        }
    }
}
