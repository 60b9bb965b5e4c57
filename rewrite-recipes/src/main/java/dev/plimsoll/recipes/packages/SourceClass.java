package dev.plimsoll.recipes.packages;

import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * A type of a module's own that lies in no other.
 *
 * @param unit the file that it stands in
 * @param type what it is
 * @param uses the full names of the top-level types that it uses
 */
record SourceClass(
        J.CompilationUnit unit, J.ClassDeclaration declared, JavaType.FullyQualified type, Set<String> uses) {
    static Stream<SourceClass> in(J.CompilationUnit unit) {
        return unit.getClasses().stream()
                .filter(declared -> declared.getType() != null)
                .map(declared -> new SourceClass(unit, declared, declared.getType(), Uses.of(declared)));
    }

    String name() {
        return type.getFullyQualifiedName();
    }

    String simpleName() {
        return type.getClassName();
    }

    String packageName() {
        return type.getPackageName();
    }

    boolean uses(SourceClass other) {
        return uses.contains(other.name());
    }

    /** Whether both stand in one file. */
    boolean isBeside(SourceClass other) {
        return unit.equals(other.unit());
    }
}
