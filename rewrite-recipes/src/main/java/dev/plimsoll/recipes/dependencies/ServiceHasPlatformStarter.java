package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.recipes.LeftAlone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.maven.AddDependencyVisitor;
import org.openrewrite.maven.MavenIsoVisitor;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.tree.ResolvedManagedDependency;
import org.openrewrite.maven.tree.Scope;
import org.openrewrite.xml.tree.Xml;

/** Adds the platform's starter to services that can stand on it. */
public final class ServiceHasPlatformStarter extends Recipe {
    private static final String GROUP = "dev.plimsoll";
    private static final String STARTER = "plimsoll-platform-starter";
    private static final ComparableVersion OLDEST = new ComparableVersion("4");

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Stand on the platform's starter";
    }

    @Override
    public String getDescription() {
        return "Adds `plimsoll-platform-starter` to a service on Spring Boot 4 that serves HTTP by Spring MVC, stores by JPA in PostgreSQL"
                + " and has the platform's BOM.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(10);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new MavenIsoVisitor<>() {
            @Override
            public Xml.Document visitDocument(Xml.Document pom, ExecutionContext context) {
                MavenResolutionResult module = getResolutionResult();
                Set<String> libraries =
                        libraries(module).map(ServiceHasPlatformStarter::name).collect(Collectors.toSet());
                if (!Service.is(module.getPom()) || libraries.contains(GROUP + ":" + STARTER)) {
                    return pom;
                }
                Optional<String> reason = reasonToLeave(module, libraries);
                if (reason.isPresent()) {
                    leftAlone.insertRow(
                            context, new LeftAlone.Row(pom.getSourcePath().toString(), reason.get()));
                    return pom;
                }
                maybeUpdateModel();
                return (Xml.Document)
                        new AddDependencyVisitor(GROUP, STARTER, "", null, null, null, null, null, null, null, null)
                                .visitNonNull(pom, context);
            }
        };
    }

    private static Optional<String> reasonToLeave(MavenResolutionResult module, Set<String> libraries) {
        if (module.getPom().getDependencyManagement().stream().noneMatch(ServiceHasPlatformStarter::isStarter)) {
            return Optional.of("nothing manages the version of " + STARTER + "; import the platform's BOM first");
        }
        if (libraries(module).noneMatch(ServiceHasPlatformStarter::isSpringBoot4)) {
            return Optional.of("it is not on Spring Boot 4, on which the platform stands");
        }
        if (!libraries.contains("org.springframework:spring-webmvc")) {
            return Optional.of("it does not serve HTTP by Spring MVC, which " + STARTER + " brings");
        }
        if (!libraries.contains("org.springframework.data:spring-data-jpa")) {
            return Optional.of("it does not store by JPA, which " + STARTER + " brings");
        }
        List<String> others = Stream.of(
                        "com.mysql:mysql-connector-j",
                        "mysql:mysql-connector-java",
                        "org.mariadb.jdbc:mariadb-java-client",
                        "com.oracle.database.jdbc:ojdbc11",
                        "com.microsoft.sqlserver:mssql-jdbc")
                .filter(libraries::contains)
                .toList();
        return !others.isEmpty() || !libraries.contains("org.postgresql:postgresql")
                ? Optional.of("its database is no PostgreSQL, which the platform keeps its own tables in")
                : Optional.empty();
    }

    private static boolean isStarter(ResolvedManagedDependency managed) {
        return GROUP.equals(managed.getGroupId()) && STARTER.equals(managed.getArtifactId());
    }

    private static boolean isSpringBoot4(ResolvedDependency library) {
        return name(library).equals("org.springframework.boot:spring-boot")
                && new ComparableVersion(library.getVersion()).compareTo(OLDEST) >= 0;
    }

    private static Stream<ResolvedDependency> libraries(MavenResolutionResult module) {
        return Stream.of(Scope.Compile, Scope.Runtime)
                .flatMap(scope -> module.getDependencies().getOrDefault(scope, List.of()).stream());
    }

    private static String name(ResolvedDependency library) {
        return library.getGroupId() + ":" + library.getArtifactId();
    }
}
