package dev.plimsoll.recipes.boot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openrewrite.xml.tree.Xml;

/** What a POM lacks once its libraries are those of Spring Boot 4: what came along before, and modules of what was one jar. */
final class Additions {
    private static final Artifacts KNOWN = Artifacts.KNOWN;
    private static final List<String> PATH = List.of("dependencies", "dependency");

    private final Line line;
    private final Set<String> inherited;

    /** @param inherited {@code group:artifact} of what the POM or one above it depends on, as it will be called */
    Additions(Line line, Set<String> inherited) {
        this.line = line;
        this.inherited = inherited;
    }

    /** The missing libraries with their scopes. */
    Map<Library, String> missing(Predicate<String> usedInMain, Predicate<String> usedInTests) {
        Map<String, String> scopes = new TreeMap<>();
        KNOWN.uses().forEach((type, libraries) -> {
            String scope = usedInMain.test(type) ? "compile" : usedInTests.test(type) ? "test" : "";
            if (!scope.isEmpty()) {
                Stream.of(libraries.split(",\\s*")).forEach(library -> scopes.merge(library, scope, Additions::wider));
            }
        });
        KNOWN.beside().forEach((one, others) -> {
            if (inherited.contains(one)) {
                others.forEach((other, library) -> {
                    if (inherited.contains(other)) {
                        scopes.put(library, "runtime");
                    }
                });
            }
        });
        Map<Library, String> missing = new LinkedHashMap<>();
        scopes.forEach((name, scope) -> {
            Library library = Library.of(name);
            if (!inherited.contains(library.name())) {
                missing.put(
                        line.manages(name)
                                ? library
                                : library.withVersion(KNOWN.pinned().get(name)),
                        scope);
            }
        });
        return missing;
    }

    private static String wider(String scope, String other) {
        return scope.equals("compile") ? scope : other;
    }

    /** Behind the last dependency; those of tests stand there by habit. */
    static Xml.Tag added(Xml.Tag project, Map<Library, String> missing) {
        Xml.Tag after = project;
        for (Map.Entry<Library, String> one : missing.entrySet()) {
            after = PomText.each(after, PATH.get(0), all -> {
                List<Xml.Tag> there = all.getChildren(PATH.get(1));
                if (there.isEmpty()) {
                    return all;
                }
                Xml.Tag neighbour = there.get(there.size() - 1);
                return PomText.behind(all, PATH.get(1), PomText.dependency(neighbour, one.getKey(), one.getValue()));
            });
        }
        return after;
    }
}
