package dev.plimsoll.recipes.api;

import dev.plimsoll.recipes.ModuleLibraries;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What has to be known of all files: which types are a module's own, and which Bean Validation it has. */
final class Project {
    static final String JAKARTA = "jakarta.validation";
    static final String JAVAX = "javax.validation";

    final ModuleLibraries libraries = new ModuleLibraries();
    private final Set<String> own = new HashSet<>();
    private final Set<String> packages = new HashSet<>();

    void saw(J.CompilationUnit unit) {
        unit.getClasses().stream()
                .map(J.ClassDeclaration::getType)
                .flatMap(Stream::ofNullable)
                .forEach(type -> own.add(key(unit, type.getFullyQualifiedName())));
        unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .flatMap(Stream::ofNullable)
                .forEach(type -> packages.add(key(unit, type.getPackageName())));
    }

    /** A nested type is where its outermost one is. */
    boolean isOwn(JavaType.FullyQualified type, SourceFile unit) {
        JavaType.FullyQualified outer = type.getOwningClass();
        return outer == null ? own.contains(key(unit, type.getFullyQualifiedName())) : isOwn(outer, unit);
    }

    /** Empty where the module has no Bean Validation. */
    Optional<String> nameSpace(SourceFile unit) {
        return libraries
                .of(unit)
                .map(Project::ofLibraries)
                .orElseGet(() -> Optional.of(uses(unit, "javax.") && !uses(unit, "jakarta.") ? JAVAX : JAKARTA));
    }

    /** The second version of the artifact called jakarta still has the packages called javax. */
    private static Optional<String> ofLibraries(Map<String, String> libraries) {
        String jakarta = libraries.get("jakarta.validation:jakarta.validation-api");
        if (jakarta != null) {
            return Optional.of(jakarta.startsWith("2.") ? JAVAX : JAKARTA);
        }
        return libraries.containsKey("javax.validation:validation-api") ? Optional.of(JAVAX) : Optional.empty();
    }

    private boolean uses(SourceFile unit, String nameSpace) {
        return Stream.of("validation", "persistence", "servlet").anyMatch(name -> packages.stream()
                .anyMatch(used -> (used + ".").startsWith(key(unit, nameSpace + name) + ".")));
    }

    private static String key(SourceFile unit, String name) {
        String path = unit.getSourcePath().toString().replace('\\', '/');
        return path.replaceFirst("(^|/)src/.*", "") + ":" + name;
    }
}
