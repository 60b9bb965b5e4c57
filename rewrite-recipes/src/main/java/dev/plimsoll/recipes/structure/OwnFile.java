package dev.plimsoll.recipes.structure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.Cursor;
import org.openrewrite.internal.StringUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.text.PlainText;

/** The file that a type gets which was nested in a controller. */
final class OwnFile {
    private final NestedType type;
    private final Collection<NestedType> leaving;

    /**
     * @param leaving all types that leave their controllers, this one among them
     */
    OwnFile(NestedType type, Collection<NestedType> leaving) {
        this.type = type;
        this.leaving = leaving;
    }

    PlainText text() {
        J.CompilationUnit unit = type.unit;
        Cursor root = new Cursor(null, Cursor.ROOT_VALUE);
        Cursor cursor = new Cursor(root, unit);
        String end = unit.printAll().contains("\r\n") ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder();
        if (unit.getPackageDeclaration() != null) {
            text.append(unit.getPackageDeclaration().print(cursor).stripLeading())
                    .append(';')
                    .append(end)
                    .append(end);
        }
        List<String> imports = imports();
        imports.forEach(imported -> text.append(imported).append(end));
        if (!imports.isEmpty()) {
            text.append(end);
        }
        J.ClassDeclaration declared =
                (J.ClassDeclaration) new Renamed().visitNonNull(withoutStatic(type.declared), 0, cursor);
        text.append(StringUtils.trimIndent(declared.print(cursor)).strip()).append(end);
        return PlainText.builder()
                .sourcePath(path())
                .text(end.equals("\n") ? text.toString() : text.toString().replaceAll("\r?\n", "\r\n"))
                .build();
    }

    private Path path() {
        return type.unit.getSourcePath().resolveSibling(type.simpleName() + ".java");
    }

    /** Of the imports of the controller's file those that the type needs. */
    private List<String> imports() {
        Set<String> names = new TreeSet<>();
        Set<String> packages = new TreeSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                names.add(identifier.getSimpleName());
                if (identifier.getType() instanceof JavaType.FullyQualified named) {
                    packages.add(named.getPackageName());
                }
                return super.visitIdentifier(identifier, none);
            }
        }.visit(type.declared, 0);
        List<String> kept = new ArrayList<>();
        boolean isNewGroup = false;
        for (J.Import imported : type.unit.getImports()) {
            String name = imported.getQualid().getSimpleName();
            boolean isNeeded = name.equals("*")
                    ? imported.isStatic() || packages.contains(imported.getPackageName())
                    : names.contains(name);
            isNewGroup |= imported.getPrefix().getWhitespace().matches("(?s).*\\n.*\\n.*");
            if (isNeeded) {
                if (isNewGroup && !kept.isEmpty()) {
                    kept.add("");
                }
                isNewGroup = false;
                kept.add(imported.withPrefix(Space.EMPTY)
                                .print(new Cursor(null, type.unit))
                                .strip() + ";");
            }
        }
        return kept;
    }

    private static J.ClassDeclaration withoutStatic(J.ClassDeclaration declared) {
        List<J.Modifier> modifiers = new ArrayList<>();
        Space prefix = null;
        for (J.Modifier modifier : declared.getModifiers()) {
            if (modifier.getType() == J.Modifier.Type.Static) {
                prefix = modifier.getPrefix();
            } else {
                modifiers.add(prefix == null ? modifier : modifier.withPrefix(prefix));
                prefix = null;
            }
        }
        J.ClassDeclaration without = declared.withModifiers(modifiers);
        return prefix == null
                ? without
                : without.getPadding().withKind(without.getPadding().getKind().withPrefix(prefix));
    }

    /** What was called by the class around it is called by its own name. */
    private final class Renamed extends JavaVisitor<Integer> {
        @Override
        public J visitFieldAccess(J.FieldAccess access, Integer none) {
            boolean isLeaving = access.getName().getFieldType() == null
                    && !access.getSimpleName().equals("class")
                    && access.getType() instanceof JavaType.FullyQualified named
                    && leaving.stream().anyMatch(each -> each.fullName().equals(named.getFullyQualifiedName()));
            return isLeaving ? access.getName().withPrefix(access.getPrefix()) : super.visitFieldAccess(access, none);
        }
    }
}
