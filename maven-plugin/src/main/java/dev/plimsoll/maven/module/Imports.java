package dev.plimsoll.maven.module;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/** The BOMs that a POM and its ancestors import, as Maven inherits them: the nearest says the version. */
final class Imports {
    private Imports() {}

    /** {@code given} are the properties of the command line. */
    static List<Bom> of(MavenProject project, Properties given) {
        return of(project, given, at -> true);
    }

    /** Those of the first POMs for which a condition holds. */
    static List<Bom> of(MavenProject project, Properties given, Predicate<MavenProject> within) {
        Expressions expressions = new Expressions(given, project);
        Map<String, Dependency> nearest = new LinkedHashMap<>();
        for (MavenProject at = project; at != null && within.test(at); at = at.getParent()) {
            models(at)
                    .flatMap(Imports::managed)
                    .filter(dependency -> "pom".equals(dependency.getType()))
                    .forEach(dependency -> nearest.putIfAbsent(key(dependency, expressions), dependency));
        }
        return nearest.values().stream()
                .filter(Imports::isImport)
                .map(dependency -> new Bom(
                        expressions.value(dependency.getGroupId()),
                        expressions.value(dependency.getArtifactId()),
                        expressions.value(dependency.getVersion()),
                        Bom.IMPORTED))
                .toList();
    }

    static boolean isImport(Dependency managed) {
        return "pom".equals(managed.getType()) && "import".equals(managed.getScope());
    }

    /** An active profile counts for more than the POM around it. */
    private static Stream<ModelBase> models(MavenProject project) {
        List<Profile> active = project.getActiveProfiles();
        return Stream.concat(active == null ? Stream.empty() : active.stream(), Stream.ofNullable((ModelBase)
                project.getOriginalModel()));
    }

    /** What a POM or profile manages itself. */
    static Stream<Dependency> managed(ModelBase model) {
        DependencyManagement management = model.getDependencyManagement();
        return management == null ? Stream.empty() : management.getDependencies().stream();
    }

    private static String key(Dependency dependency, Expressions expressions) {
        return expressions.value(dependency.getGroupId()) + ":" + expressions.value(dependency.getArtifactId()) + ":"
                + dependency.getClassifier();
    }
}
