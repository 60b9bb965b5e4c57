package dev.plimsoll.recipes.jakarta;

import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.ChangePackage;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

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
        Stream.concat(packages(unit), types(unit)).forEach(this::doAfterVisit);
        return super.visitCompilationUnit(unit, context);
    }

    private Stream<TreeVisitor<?, ExecutionContext>> packages(J.CompilationUnit unit) {
        return families.packages().stream()
                .filter(name -> !staying.contains("javax." + name))
                .filter(name -> uses(unit, "javax." + name + "."))
                .map(name -> new ChangePackage("javax." + name, "jakarta." + name, true).getVisitor());
    }

    /** Of packages that share their name with what stays, each type by itself. */
    private Stream<TreeVisitor<?, ExecutionContext>> types(J.CompilationUnit unit) {
        return Stream.concat(
                        unit.getTypesInUse().getTypesInUse().stream()
                                .map(TypeUtils::asFullyQualified)
                                .flatMap(Stream::ofNullable)
                                .map(JavaType.FullyQualified::getFullyQualifiedName),
                        unit.getImports().stream().map(J.Import::getTypeName))
                .distinct()
                .filter(name -> moves(name) && !families.isInPackage(name))
                .map(name -> new ChangeType(name, families.successor(name), true).getVisitor());
    }

    private boolean moves(String type) {
        return families.hasMoved(type) && !staying.contains(families.family(type));
    }

    private static boolean uses(J.CompilationUnit unit, String beginning) {
        return unit.getTypesInUse().getTypesInUse().stream()
                        .anyMatch(type -> String.valueOf(type).startsWith(beginning))
                || unit.getTypesInUse().getUsedMethods().stream()
                        .anyMatch(method -> method.toString().contains(beginning))
                || unit.getImports().stream().anyMatch(one -> one.getTypeName().startsWith(beginning));
    }

    /** So that the line stays where it is, and one for all types stays one. */
    @Override
    public J.Import visitImport(J.Import imported, ExecutionContext context) {
        String name = imported.getTypeName();
        boolean isOfAll = imported.getQualid().getSimpleName().equals("*") && !imported.isStatic();
        boolean isInPackage = families.isInPackage(isOfAll ? name.replaceFirst("\\.\\*$", "") + ".*" : name);
        return !imported.isStatic() && moves(name) && (isInPackage || !isOfAll)
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
