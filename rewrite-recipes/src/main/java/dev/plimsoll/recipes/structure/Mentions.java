package dev.plimsoll.recipes.structure;

import dev.plimsoll.recipes.NameWriters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Where the files of a project say the name of a type: in texts, where no compiler sees it, or for something else. */
final class Mentions {
    private final List<J.CompilationUnit> units = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Set<String> writers = new TreeSet<>();
    private final TypeInfos typeInfos = new TypeInfos();

    void saw(@Nullable Tree tree) {
        if (tree instanceof J.CompilationUnit unit) {
            units.add(unit);
            addTexts(unit);
            typeInfos.visit(unit, 0);
            unit.getTypesInUse().getTypesInUse().forEach(type -> addWriter(String.valueOf(type)));
            unit.getTypesInUse().getUsedMethods().forEach(method -> addWriter(method.getName()));
        } else if (tree instanceof SourceFile file) {
            String text = file.printAll();
            texts.add(text);
            addWriter(text);
            typeInfos.note(text);
        }
    }

    private void addTexts(J.CompilationUnit unit) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer none) {
                if (literal.getValue() instanceof String text && (text.contains(".") || text.contains("$"))) {
                    texts.add(text);
                }
                return literal;
            }
        }.visit(unit, 0);
    }

    private void addWriter(String text) {
        NameWriters.in(text).forEach(writers::add);
    }

    /** Why a type keeps its name. */
    Stream<String> of(NestedType type) {
        Pattern written = Pattern.compile(
                "\\b" + Pattern.quote(type.controllerName()) + "[.$]" + Pattern.quote(type.simpleName()) + "\\b");
        Stream<String> inTexts = texts.stream()
                .filter(text -> written.matcher(text).find())
                .map(text -> "a text names " + type.controllerName() + "." + type.simpleName())
                .distinct();
        Stream<String> byWriters = Stream.concat(
                        writers.stream().filter(writer -> NameWriters.mayWrite(writer, NestedType.type(type.declared))),
                        typeInfos.of(type.declared))
                .map(name -> "objects may be stored or sent with the names of their classes, by " + name);
        return Stream.of(inTexts, byWriters, taken(type).stream()).flatMap(each -> each);
    }

    /** Where its simple name would mean it, and means something else. */
    private Optional<String> taken(NestedType type) {
        return units.stream()
                .filter(unit -> sees(unit, type))
                .filter(unit -> meansAnother(unit, type))
                .findFirst()
                .map(unit -> type.simpleName() + " means something else in "
                        + unit.getSourcePath().getFileName());
    }

    private static boolean sees(J.CompilationUnit unit, NestedType type) {
        String packageName = unit.getPackageDeclaration() == null
                ? ""
                : unit.getPackageDeclaration().getPackageName();
        return packageName.equals(type.packageName())
                || unit.getImports().stream()
                        .anyMatch(imported -> imported.getPackageName().equals(type.packageName()))
                || unit.getTypesInUse().getTypesInUse().stream()
                        .anyMatch(used -> used instanceof JavaType.FullyQualified named
                                && named.getFullyQualifiedName().equals(type.fullName()));
    }

    private static boolean meansAnother(J.CompilationUnit unit, NestedType type) {
        boolean[] found = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                if (identifier.getSimpleName().equals(type.simpleName())) {
                    boolean isIt = identifier.getFieldType() == null
                            && (identifier.getType() == null
                                            && getCursor().getParentTreeCursor().getValue() instanceof J.FieldAccess
                                    || identifier.getType() instanceof JavaType.FullyQualified named
                                            && named.getFullyQualifiedName().equals(type.fullName())
                                    || isConstructor(identifier));
                    found[0] |= !isIt;
                }
                return identifier;
            }

            private boolean isConstructor(J.Identifier identifier) {
                return getCursor().getParentTreeCursor().getValue() instanceof J.MethodDeclaration method
                        && method.isConstructor()
                        && method.getMethodType() != null
                        && method.getMethodType()
                                .getDeclaringType()
                                .getFullyQualifiedName()
                                .equals(type.fullName());
            }
        }.visit(unit, 0);
        return found[0];
    }
}
