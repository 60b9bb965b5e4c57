package dev.plimsoll.recipes.jakarta;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.ChangePackage;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeTree;

/** Moves one file. */
public final class JakartaVisitor extends JavaIsoVisitor<ExecutionContext> {
    private final Families families;
    private final Set<String> staying;

    /** @param staying the families of which nothing moves */
    public JakartaVisitor(Families families, Set<String> staying) {
        this.families = families;
        this.staying = staying;
    }

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        Stream.concat(
                        Stream.concat(
                                packages(unit, families.packages(), true), packages(unit, families.alone(), false)),
                        types(unit))
                .forEach(this::doAfterVisit);
        return super.visitCompilationUnit(unit, context);
    }

    private Stream<TreeVisitor<?, ExecutionContext>> packages(J.CompilationUnit unit, List<String> names, boolean all) {
        return names.stream()
                .filter(name -> !staying.contains("javax." + name))
                .filter(name -> uses(unit, "javax." + name + "."))
                .map(name -> new ChangePackage("javax." + name, "jakarta." + name, all).getVisitor());
    }

    private Stream<TreeVisitor<?, ExecutionContext>> types(J.CompilationUnit unit) {
        return families.types().stream()
                .filter(name -> !staying.contains("javax.annotation"))
                .filter(name -> uses(unit, "javax." + name))
                .map(name -> new ChangeType("javax." + name, "jakarta." + name, true).getVisitor());
    }

    private static boolean uses(J.CompilationUnit unit, String beginning) {
        return unit.getTypesInUse().getTypesInUse().stream().anyMatch(type -> String.valueOf(type).startsWith(beginning))
                || unit.getTypesInUse().getUsedMethods().stream()
                        .anyMatch(method -> method.toString().contains(beginning))
                || unit.getImports().stream().anyMatch(one -> one.getTypeName().startsWith(beginning));
    }

    /** So that the line stays where it is. */
    @Override
    public J.Import visitImport(J.Import imported, ExecutionContext context) {
        String name = imported.getTypeName();
        return families.types().contains(name.replaceFirst("^javax\\.", ""))
                        && !imported.isStatic()
                        && !staying.contains("javax.annotation")
                ? imported.withQualid(TypeTree.<J.FieldAccess>build(families.successor(name))
                        .withPrefix(imported.getQualid().getPrefix()))
                : imported;
    }

    @Override
    public J.Literal visitLiteral(J.Literal literal, ExecutionContext context) {
        if (!(literal.getValue() instanceof String text) || !families.isName(text)) {
            return literal;
        }
        if (staying.stream().anyMatch(text::startsWith)) {
            return literal;
        }
        String source = literal.getValueSource();
        return literal.withValue(text.replaceFirst("^javax\\.", "jakarta."))
                .withValueSource(source == null ? null : source.replaceFirst("javax\\.", "jakarta."));
    }
}
