package dev.plimsoll.recipes.clock;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Scope;

/** The modules of a project, and which of them are libraries of others. */
final class ClockModules {
    private static final Pattern OTHER_LANGUAGES =
            Pattern.compile("<artifactId>(kotlin-maven-plugin|gmavenplus-plugin|gmaven-plugin|groovy-eclipse-compiler"
                    + "|scala-maven-plugin)</artifactId>");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Map<String, String>> libraries = new HashMap<>();
    private final Map<String, Map<String, String>> ofTests = new HashMap<>();
    private final Set<String> inOtherLanguages = new HashSet<>();

    void saw(SourceFile file) {
        file.getMarkers().findFirst(MavenResolutionResult.class).ifPresent(pom -> {
            String module = Units.module(file);
            names.put(module, pom.getPom().getGroupId() + ":" + pom.getPom().getArtifactId());
            libraries.put(module, libraries(pom, Scope.Compile, Scope.Provided));
            ofTests.put(module, libraries(pom, Scope.Test));
            if (OTHER_LANGUAGES.matcher(file.printAll()).find()) {
                inOtherLanguages.add(module);
            }
        });
    }

    private static Map<String, String> libraries(MavenResolutionResult pom, Scope... scopes) {
        Map<String, String> all = new HashMap<>();
        Stream.of(scopes)
                .map(scope -> pom.getDependencies().get(scope))
                .filter(resolved -> resolved != null)
                .forEach(resolved -> resolved.forEach(library ->
                        all.put(library.getGroupId() + ":" + library.getArtifactId(), library.getVersion())));
        return all;
    }

    boolean isKnown(String module) {
        return names.containsKey(module);
    }

    /** Whether a module runs with another. */
    boolean dependsOn(String module, String other) {
        String name = names.get(other);
        return name != null && libraries.getOrDefault(module, Map.of()).containsKey(name);
    }

    /** Whether sources of a module, or of the whole build, are in a language that is not read. */
    boolean hasOtherLanguages(String module) {
        return inOtherLanguages.contains(module) || inOtherLanguages.contains("");
    }

    boolean haveOtherLanguages() {
        return !inOtherLanguages.isEmpty();
    }

    /** Whether Mockito can spy on a clock, which is final, as it does since version 5. */
    boolean spiesOnClocks(String module) {
        Map<String, String> all = ofTests.getOrDefault(module, Map.of());
        return all.getOrDefault("org.mockito:mockito-core", "0").matches("([5-9]|\\d\\d)\\..*")
                && !all.containsKey("org.mockito:mockito-subclass");
    }

    /** Whether Spring finds the one constructor of a bean by itself, as it does since 4.3. */
    boolean findsConstructors(String module) {
        String version = libraries.getOrDefault(module, Map.of()).getOrDefault("org.springframework:spring-beans", "5");
        return !version.matches("[1-3]\\..*|4\\.[0-2]\\..*");
    }
}
