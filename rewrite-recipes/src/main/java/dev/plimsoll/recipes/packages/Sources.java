package dev.plimsoll.recipes.packages;

import dev.plimsoll.recipes.MainSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** All files of a project, and what its modules consist of. */
final class Sources {
    private final List<J.CompilationUnit> units = new ArrayList<>();
    private final Map<String, List<SourceClass>> modules = new TreeMap<>();
    private final Map<String, Set<String>> packages = new HashMap<>();
    private final Set<String> annotated = new HashSet<>();
    private final Texts texts = new Texts();
    private final Marks marks = new Marks();
    private final Scans scans = new Scans();
    private final Map<String, Set<J.CompilationUnit>> users = new HashMap<>();

    void saw(SourceFile file) {
        texts.saw(file);
        if (!(file instanceof J.CompilationUnit unit)) {
            return;
        }
        units.add(unit);
        marks.visit(unit, 0);
        Set<String> owners = packages.computeIfAbsent(packageOf(unit), any -> new HashSet<>());
        if (unit.getPackageDeclaration() != null
                && !unit.getPackageDeclaration().getAnnotations().isEmpty()) {
            annotated.add(packageOf(unit));
        }
        if (MainSources.contain(unit)) {
            owners.add(moduleOf(unit));
            scans.visit(unit, 0);
            modules.computeIfAbsent(moduleOf(unit), any -> new ArrayList<>())
                    .addAll(SourceClass.in(unit).toList());
        }
    }

    /** The classes of each module, without its tests. */
    Iterable<List<SourceClass>> modules() {
        return modules.values();
    }

    /** The classes of a package and of those inside it, without their tests. */
    Stream<SourceClass> inside(String packageName) {
        return modules.values().stream().flatMap(List::stream).filter(each -> (each.packageName() + ".")
                .startsWith(packageName + "."));
    }

    Stream<J.CompilationUnit> units() {
        return units.stream();
    }

    Texts texts() {
        return texts;
    }

    Marks marks() {
        return marks;
    }

    Scans scans() {
        return scans;
    }

    boolean has(String packageName) {
        return packages.keySet().stream().anyMatch(each -> (each + ".").startsWith(packageName + "."));
    }

    boolean isSplit(String packageName) {
        return packages.getOrDefault(packageName, Set.of()).size() > 1;
    }

    boolean isAnnotated(String packageName) {
        return annotated.contains(packageName);
    }

    /** The files that deal with a class. */
    Stream<J.CompilationUnit> users(SourceClass used) {
        if (users.isEmpty()) {
            units.forEach(this::addUses);
        }
        return users.getOrDefault(used.name(), Set.of()).stream();
    }

    private void addUses(J.CompilationUnit unit) {
        for (JavaType type : unit.getTypesInUse().getTypesInUse()) {
            if (type instanceof JavaType.FullyQualified named) {
                users.computeIfAbsent(Uses.outermost(named), any -> new LinkedHashSet<>())
                        .add(unit);
            }
        }
    }

    static String packageOf(J.CompilationUnit unit) {
        return unit.getPackageDeclaration() == null
                ? ""
                : unit.getPackageDeclaration().getPackageName();
    }

    private static String moduleOf(J.CompilationUnit unit) {
        String path = unit.getSourcePath().toString().replace('\\', '/');
        return path.matches("(.*/)?(src|target|build)/.*") ? path.replaceFirst("(^|/)(src|target|build)/.*", "") : "";
    }
}
