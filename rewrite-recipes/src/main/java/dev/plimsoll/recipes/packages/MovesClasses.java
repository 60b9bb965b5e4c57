package dev.plimsoll.recipes.packages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.AddImport;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;

/** Moves classes to other packages, with all that names them. */
final class MovesClasses {
    private final Map<String, String> moves;

    /** By the full name that a class has, the package that it gets. */
    MovesClasses(Map<String, String> moves) {
        this.moves = moves;
    }

    J.CompilationUnit mended(J.CompilationUnit unit, ExecutionContext context) {
        Set<String> named = named(unit);
        return named.isEmpty() ? unit : moved(unit, named, context);
    }

    /** Cheaper to tell than the engine would, and few files name one. */
    private Set<String> named(J.CompilationUnit unit) {
        Set<String> names = new TreeSet<>();
        String beside = Sources.packageOf(unit) + ".";
        moves.keySet().stream()
                .filter(name -> name.lastIndexOf('.') + 1 == beside.length() && name.startsWith(beside))
                .forEach(names::add);
        unit.getImports().forEach(imported -> names.add(Uses.outermost(imported.getTypeName())));
        Stream.concat(
                        unit.getTypesInUse().getTypesInUse().stream(),
                        unit.getTypesInUse().getUsedMethods().stream().map(JavaType.Method::getDeclaringType))
                .filter(JavaType.FullyQualified.class::isInstance)
                .forEach(type -> names.add(Uses.outermost((JavaType.FullyQualified) type)));
        names.retainAll(moves.keySet());
        return names;
    }

    private J.CompilationUnit moved(J.CompilationUnit unit, Set<String> named, ExecutionContext context) {
        List<String> own = unit.getClasses().stream()
                .map(J.ClassDeclaration::getType)
                .filter(type -> type != null)
                .map(JavaType.FullyQualified::getFullyQualifiedName)
                .filter(moves::containsKey)
                .toList();
        Set<String> neighbours = own.isEmpty() ? Set.of() : neighbours(unit);
        J.CompilationUnit mended = own.isEmpty() ? unit : redefined(unit, own, context);
        for (String name : named) {
            mended = own.contains(name) ? mended : renamed(mended, name, context);
        }
        for (String name : neighbours) {
            mended = (J.CompilationUnit)
                    new AddImport<ExecutionContext>(name, null, false).visitNonNull(mended, context);
        }
        mended = withMembers(unit, mended, context);
        return own.isEmpty() ? mended : typed(unit, mended);
    }

    /** Without its package meanwhile: the engine would start a compiler for the new one. */
    private J.CompilationUnit redefined(J.CompilationUnit unit, List<String> own, ExecutionContext context) {
        JRightPadded<J.Package> declared = unit.getPadding().getPackageDeclaration();
        if (declared == null) {
            return unit;
        }
        J.CompilationUnit mended = unit.getPadding().withPackageDeclaration(null);
        for (String name : own) {
            mended = renamed(mended, name, context);
        }
        Expression target = TypeTree.build(Upper.target(Sources.packageOf(unit)));
        return mended.getPadding()
                .withPackageDeclaration(declared.map(each -> each.withExpression(
                        target.withPrefix(each.getExpression().getPrefix()))));
    }

    private J.CompilationUnit renamed(J.CompilationUnit unit, String name, ExecutionContext context) {
        String target = moves.get(name) + name.substring(name.lastIndexOf('.'));
        return (J.CompilationUnit)
                new ChangeType(name, target, false).getVisitor().visitNonNull(unit, context);
    }

    /** The engine loses imports of members where the type itself comes by an import of all of its package. */
    private J.CompilationUnit withMembers(J.CompilationUnit before, J.CompilationUnit after, ExecutionContext context) {
        J.CompilationUnit mended = after;
        for (J.Import imported : before.getImports()) {
            String target = moves.get(imported.getTypeName());
            if (imported.isStatic() && target != null) {
                String name = target
                        + imported.getTypeName()
                                .substring(imported.getTypeName().lastIndexOf('.'));
                String member = imported.getQualid().getSimpleName();
                mended = (J.CompilationUnit)
                        new AddImport<ExecutionContext>(name, member, false).visitNonNull(mended, context);
            }
        }
        return mended;
    }

    /** The engine makes a class of each type that it renames. */
    private static J.CompilationUnit typed(J.CompilationUnit before, J.CompilationUnit after) {
        Map<UUID, JavaType.FullyQualified> types = new HashMap<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
                if (declared.getType() != null) {
                    types.put(declared.getId(), declared.getType());
                }
                return super.visitClassDeclaration(declared, none);
            }
        }.visit(before, 0);
        return (J.CompilationUnit)
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
                        J.ClassDeclaration visited = super.visitClassDeclaration(declared, none);
                        JavaType.FullyQualified type = types.get(declared.getId());
                        return type == null || declared.getType() == null
                                ? visited
                                : visited.withType(type.withFullyQualifiedName(
                                        declared.getType().getFullyQualifiedName()));
                    }
                }.visitNonNull(after, 0);
    }

    /** What was known by its simple name because it lay beside, and stays there. */
    private Set<String> neighbours(J.CompilationUnit unit) {
        Set<String> names = new TreeSet<>();
        String packageName = Sources.packageOf(unit);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Import visitImport(J.Import imported, Integer none) {
                return imported;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                if (identifier.getFieldType() == null
                        && identifier.getType() instanceof JavaType.FullyQualified type
                        && type.getPackageName().equals(packageName)
                        && type.getOwningClass() == null
                        && type.getClassName().equals(identifier.getSimpleName())
                        && !moves.containsKey(type.getFullyQualifiedName())) {
                    names.add(type.getFullyQualifiedName());
                }
                return identifier;
            }
        }.visit(unit, 0);
        return names;
    }
}
