package dev.plimsoll.recipes.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.java.tree.J;

/**
 * A source that names JUnit 4.
 *
 * @param reasons why it cannot move; empty where it can
 * @param usesHamcrest whether it compiles only with matchers, which JUnit 4 brings along
 */
record TestFile(Path path, Set<String> reasons, boolean runsMockito, boolean usesHamcrest) {

    static boolean isOfJUnit4(J.CompilationUnit unit) {
        return !names(unit).isEmpty();
    }

    static TestFile of(J.CompilationUnit unit, Optional<TestModule> module) {
        Obstacles obstacles = new Obstacles(module.orElse(null));
        Set<String> reasons = new TreeSet<>();
        obstacles.visit(unit, reasons);
        names(unit).stream()
                .filter(name -> !JUnit4.isMoved(name) || isAsked(unit, name))
                .forEach(name -> reasons.add("it uses " + name + ", which is not moved"));
        boolean usesHamcrest = unit.getTypesInUse().getTypesInUse().stream().anyMatch(type -> JUnit4.name(type)
                .filter(name -> name.startsWith("org.hamcrest."))
                .isPresent());
        return new TestFile(unit.getSourcePath(), reasons, obstacles.runsMockito(), usesHamcrest);
    }

    private static Set<String> names(J.CompilationUnit unit) {
        Set<String> names = new TreeSet<>();
        unit.getTypesInUse()
                .getTypesInUse()
                .forEach(type -> JUnit4.name(type).filter(JUnit4::has).ifPresent(names::add));
        unit.getImports().stream()
                .map(J.Import::getTypeName)
                .filter(name -> JUnit4.has(name) && !name.endsWith("*"))
                .forEach(names::add);
        return names;
    }

    /** A variable of this type is asked for a method that is called otherwise in JUnit 5. */
    private static boolean isAsked(J.CompilationUnit unit, String name) {
        return name.equals("org.junit.function.ThrowingRunnable")
                && unit.getImports().stream()
                        .anyMatch(imported -> imported.getTypeName().equals(name));
    }
}
