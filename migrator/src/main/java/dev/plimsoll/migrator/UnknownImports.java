package dev.plimsoll.migrator;

import java.util.List;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Imports of which nothing is known, though the project compiles: a library is missing from the class path. One that few
 * files use hardly shows in the share of known types.
 */
final class UnknownImports {
    private UnknownImports() {}

    /** Each as {@code path: nothing is known of a.b.C, which it imports}. */
    static List<String> in(List<SourceFile> sources) {
        return sources.stream()
                .filter(J.CompilationUnit.class::isInstance)
                .map(J.CompilationUnit.class::cast)
                .flatMap(unit -> unit.getImports().stream()
                        .filter(UnknownImports::isUnknown)
                        .map(each -> unit.getSourcePath() + ": nothing is known of " + each.getTypeName()
                                + ", which it imports"))
                .toList();
    }

    /** Of a package as a whole nothing is ever known. */
    private static boolean isUnknown(J.Import each) {
        Expression named = each.isStatic() ? each.getQualid().getTarget() : each.getQualid();
        boolean isPackage = !each.isStatic() && each.getQualid().getSimpleName().equals("*");
        return !isPackage && (named.getType() == null || named.getType() instanceof JavaType.Unknown);
    }
}
