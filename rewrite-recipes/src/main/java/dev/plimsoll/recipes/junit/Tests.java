package dev.plimsoll.recipes.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.J;

/** All tests of a project: which of them move, and which stay because something of theirs, or near them, has to. */
public final class Tests {
    private final TestModules modules = new TestModules();
    private final List<J.CompilationUnit> unread = new ArrayList<>();
    private final Map<Path, Family> families = new HashMap<>();
    private final Set<Path> foreign = new TreeSet<>();
    private final Map<Path, TestFile> files = new TreeMap<>();
    private final Map<Path, String> left = new TreeMap<>();
    private @Nullable LibraryPlan plan;

    Tests() {}

    void saw(@Nullable Tree tree) {
        modules.saw(tree);
        if (tree instanceof J.CompilationUnit unit) {
            families.put(unit.getSourcePath(), Family.of(unit));
            if (TestFile.isOfJUnit4(unit)) {
                unread.add(unit);
            }
        } else if (tree instanceof SourceFile file
                && file.getSourcePath().toString().matches(".*\\.(kt|groovy|scala)")) {
            foreign.add(file.getSourcePath());
        }
    }

    boolean moves(Path file) {
        settle();
        return files.containsKey(file) && !left.containsKey(file);
    }

    /** Why a file stays; empty where it moves, or is none of JUnit 4. */
    Optional<String> reason(Path file) {
        settle();
        return Optional.ofNullable(files.containsKey(file) ? left.get(file) : null);
    }

    TestModules modules() {
        return modules;
    }

    LibraryPlan plan() {
        if (plan == null) {
            plan = new LibraryPlan(this);
        }
        return plan;
    }

    /** Those of JUnit 4 that move, in a module. */
    Stream<TestFile> moving(TestModule module) {
        settle();
        return in(module).filter(file -> !left.containsKey(file.path()));
    }

    /** Those that stay with JUnit 4, in a module. */
    Stream<TestFile> staying(TestModule module) {
        settle();
        return in(module).filter(file -> left.containsKey(file.path()));
    }

    /** Whether a module has sources of other languages, which nobody reads. */
    boolean hasForeign(TestModule module) {
        return foreign.stream().anyMatch(file -> isIn(module, file));
    }

    private Stream<TestFile> in(TestModule module) {
        return files.values().stream().filter(file -> isIn(module, file.path()));
    }

    private boolean isIn(TestModule module, Path file) {
        return modules.of(file).filter(module::equals).isPresent();
    }

    /** Once all files were seen, POMs among them. */
    private void settle() {
        unread.forEach(unit -> files.put(unit.getSourcePath(), TestFile.of(unit, modules.of(unit.getSourcePath()))));
        if (!unread.isEmpty()) {
            unread.clear();
            files.values().stream()
                    .filter(file -> !file.reasons().isEmpty())
                    .forEach(file -> left.put(file.path(), String.join("; ", file.reasons())));
            Kinship kinship = new Kinship(families, files.keySet());
            for (Path file : List.copyOf(left.keySet())) {
                kinship.of(file).filter(kin -> !kin.equals(file)).forEach(kin -> left.putIfAbsent(kin, because(file)));
            }
        }
    }

    private static String because(Path file) {
        return "it goes with " + Objects.requireNonNull(file.getFileName()) + ", which stays with JUnit 4";
    }
}
