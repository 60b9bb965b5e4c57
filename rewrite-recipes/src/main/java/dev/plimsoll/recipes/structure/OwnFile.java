package dev.plimsoll.recipes.structure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        Renamed renamed = new Renamed();
        J.ClassDeclaration declared = (J.ClassDeclaration) renamed.visitNonNull(withoutStatic(type.alone()), 0, cursor);
        List<String> imports = imports(declared, renamed.elsewhere);
        imports.forEach(imported -> text.append(imported).append(end));
        if (!imports.isEmpty()) {
            text.append(end);
        }
        text.append(unindented(declared.print(cursor), declared.getPrefix().getIndent())
                        .strip())
                .append(end);
        return PlainText.builder()
                .sourcePath(path())
                .text(end.equals("\n") ? text.toString() : text.toString().replaceAll("\r?\n", "\r\n"))
                .build();
    }

    /** What is commented out often begins in the first column; only in a text block that counts. */
    private static String unindented(String code, String indent) {
        if (code.contains("\"\"\"")) {
            return StringUtils.trimIndent(code);
        }
        return code.lines()
                .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
                .collect(Collectors.joining("\n"));
    }

    private Path path() {
        return type.unit.getSourcePath().resolveSibling(type.simpleName() + ".java");
    }

    /**
     * Of the imports of the controller's file those that the type needs.
     *
     * @param elsewhere names that it calls by themselves now and that lie in other packages
     */
    private List<String> imports(J.ClassDeclaration declared, Set<String> elsewhere) {
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
        }.visit(declared, 0);
        List<String> kept = new ArrayList<>();
        boolean isNewGroup = false;
        for (J.Import imported : type.unit.getImports()) {
            isNewGroup |= imported.getPrefix().getWhitespace().matches("(?s).*\\n.*\\n.*");
            String name = imported.getQualid().getSimpleName();
            boolean isNeeded = name.equals("*")
                    ? imported.isStatic() || packages.contains(imported.getPackageName())
                    : names.contains(name);
            if (isNeeded) {
                if (isNewGroup && !kept.isEmpty()) {
                    kept.add("");
                }
                isNewGroup = false;
                kept.add(written(imported));
            }
        }
        elsewhere.stream()
                .map(name -> "import " + name + ";")
                .filter(line -> !kept.contains(line))
                .forEach(kept::add);
        kept.removeIf(line -> line.matches("import " + Pattern.quote(type.packageName()) + "\\.[^.*]+;"));
        return kept;
    }

    /** With the new names of what leaves a controller, too. */
    private String written(J.Import imported) {
        String text = imported.withPrefix(Space.EMPTY)
                        .print(new Cursor(null, type.unit))
                        .strip() + ";";
        for (NestedType leaves : leaving) {
            text = text.replaceAll(
                    "\\b" + Pattern.quote(leaves.fullName().replace('$', '.')) + "(?=[.;])", leaves.newName());
        }
        return text;
    }

    private void addElsewhere(NestedType leaves, Set<String> elsewhere) {
        if (!leaves.packageName().equals(type.packageName())) {
            elsewhere.add(leaves.newName());
        }
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
        private final Set<String> elsewhere = new TreeSet<>();

        @Override
        public J visitFieldAccess(J.FieldAccess access, Integer none) {
            Optional<NestedType> found = leaving.stream()
                    .filter(each -> isCalled(access, each.fullName()))
                    .findFirst();
            found.ifPresent(leaves -> addElsewhere(leaves, elsewhere));
            return found.isPresent()
                    ? access.getName().withPrefix(access.getPrefix())
                    : super.visitFieldAccess(access, none);
        }

        private static boolean isCalled(J.FieldAccess access, String name) {
            return access.getName().getFieldType() == null
                    && !access.getSimpleName().equals("class")
                    && access.getType() instanceof JavaType.FullyQualified named
                    && named.getFullyQualifiedName().equals(name);
        }
    }
}
