package dev.plimsoll.recipes;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Which annotation of a word of the vocabulary a module can use. */
public final class PlatformAnnotations {
    private static final String OWN = "dev.plimsoll.platform.";
    private static final String OWN_LIBRARY = "dev.plimsoll:plimsoll-platform-api";

    private final ModuleLibraries libraries = new ModuleLibraries();
    private final Set<String> used = new HashSet<>();

    /** Remembers a file. */
    public void saw(@Nullable Tree tree) {
        libraries.saw(tree);
        if (tree instanceof J.CompilationUnit unit) {
            Stream.concat(
                            unit.getTypesInUse().getTypesInUse().stream().map(TypeUtils::asFullyQualified),
                            unit.getClasses().stream().map(J.ClassDeclaration::getType))
                    .flatMap(Stream::ofNullable)
                    .filter(type -> type.getKind() == JavaType.FullyQualified.Kind.Annotation)
                    .forEach(type -> used.add(key(unit, type.getFullyQualifiedName())));
        }
    }

    /**
     * The one that the module uses already, else the first by name; empty where it is our own and the module has no library that brings it.
     *
     * @param names what the company calls it
     */
    public Optional<String> of(Set<String> names, SourceFile source) {
        return names.stream()
                .sorted()
                .filter(name -> used.contains(key(source, name)))
                .findFirst()
                .or(() -> names.stream()
                        .sorted()
                        .filter(name -> isAvailable(name, source))
                        .findFirst());
    }

    /** Whether a source shows that a name is that of an annotation, as our own are; a company may mean a base type by it. */
    public boolean isAnnotation(String name) {
        return name.startsWith(OWN) || used.stream().anyMatch(use -> use.endsWith(":" + name));
    }

    /** What a company's own library is called nobody knows, so it is taken to be there. */
    private boolean isAvailable(String name, SourceFile source) {
        Optional<Map<String, String>> known = libraries.of(source);
        return !name.startsWith(OWN) || known.isEmpty() || known.get().containsKey(OWN_LIBRARY);
    }

    private static String key(SourceFile source, String name) {
        return source.getSourcePath().toString().replace('\\', '/').replaceFirst("(^|/)src/.*", "") + ":" + name;
    }
}
