package dev.plimsoll.recipes.libraries;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** Whether the files of a module could do with the new library what they do with the old one. */
final class SourceCheck {
    private final Renames renames;
    private final Set<String> old;
    private final List<Path> next;
    private final ExecutionContext context;

    /**
     * @param old the types of the old library
     * @param next the jars of the new one
     */
    SourceCheck(Renames renames, Set<String> old, List<Path> next, ExecutionContext context) {
        this.renames = renames;
        this.old = old;
        this.next = next;
        this.context = context;
    }

    /** What stands against it. */
    Set<String> check(List<SourceFile> files) {
        Set<String> used = new TreeSet<>();
        List<J.CompilationUnit> units = files.stream()
                .flatMap(file -> file instanceof J.CompilationUnit unit ? Stream.of(unit) : Stream.empty())
                .toList();
        units.forEach(unit -> used.addAll(named(Usage.of(unit, old))));
        Counterparts counterparts = new Counterparts(renames, next, used, context);
        Set<String> missing = new TreeSet<>();
        Set<String> reasons = new LinkedHashSet<>();
        for (J.CompilationUnit unit : units) {
            Usage usage = Usage.of(unit, old);
            missing.addAll(counterparts.missing(usage));
            implemented(unit).forEach(type -> missing.addAll(counterparts.newDuties(type)));
            if (usage.wildcards().stream().anyMatch(this::isHalved)) {
                reasons.add(unit.getSourcePath() + " imports a whole package that is not of the library alone");
            }
        }
        config(files, counterparts, missing, reasons);
        if (!missing.isEmpty()) {
            reasons.add("there is nothing like " + String.join(", ", missing) + " in what would take its place");
        }
        return reasons;
    }

    private void config(List<SourceFile> files, Counterparts counterparts, Set<String> missing, Set<String> reasons) {
        ConfigNames names = new ConfigNames(old, renames);
        for (SourceFile file : files) {
            if (ConfigNames.isConfig(file)) {
                Usage usage = new Usage();
                usage.types().addAll(names.namedIn(file));
                missing.addAll(counterparts.missing(usage));
            } else if (ConfigNames.isCode(file) && !(file instanceof J.CompilationUnit) && names.mentions(file)) {
                reasons.add(file.getSourcePath() + " uses it, and it is Java alone that can be changed");
            }
        }
    }

    /** Types of one package that would lie in two. */
    private boolean isHalved(String name) {
        return old.stream()
                        .filter(type -> type.startsWith(name + ".") && type.lastIndexOf('.') == name.length())
                        .map(renames::ofType)
                        .map(type -> type.substring(0, type.lastIndexOf('.')))
                        .distinct()
                        .count()
                > 1;
    }

    private static Set<String> named(Usage usage) {
        Set<String> types = new TreeSet<>(usage.types());
        Stream.concat(usage.methods().stream(), usage.overridden().stream())
                .forEach(method -> types.add(method.getDeclaringType().getFullyQualifiedName()));
        usage.fields().stream()
                .map(field -> TypeUtils.asFullyQualified(field.getOwner()))
                .filter(owner -> owner != null)
                .forEach(owner -> types.add(owner.getFullyQualifiedName()));
        return types;
    }

    private List<JavaType.FullyQualified> implemented(J.CompilationUnit unit) {
        List<JavaType.FullyQualified> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer none) {
                Stream.concat(
                                Stream.ofNullable(declared.getExtends()),
                                Stream.ofNullable(declared.getImplements()).flatMap(List::stream))
                        .map(TypeTree::getType)
                        .forEach(this::add);
                return super.visitClassDeclaration(declared, none);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer none) {
                if (created.getBody() != null && created.getClazz() != null) {
                    add(created.getClazz().getType());
                }
                return super.visitNewClass(created, none);
            }

            private void add(@Nullable JavaType type) {
                JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
                if (named != null && old.contains(named.getFullyQualifiedName())) {
                    found.add(named);
                }
            }
        }.visit(unit, 0);
        return found;
    }
}
