package dev.plimsoll.recipes.dependencies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.tree.Scope;

/** What a module runs with, and whether the platform's starter can stand on that, whatever the database. */
final class PlatformGround {
    static final String GROUP = "dev.plimsoll";
    static final String STARTER = "plimsoll-platform-starter";
    static final Set<String> IN_MEMORY = Set.of("com.h2database:h2", "org.hsqldb:hsqldb", "org.apache.derby:derby");
    static final Set<String> OTHER_SERVERS = Set.of(
            "com.mysql:mysql-connector-j",
            "mysql:mysql-connector-java",
            "org.mariadb.jdbc:mariadb-java-client",
            "com.oracle.database.jdbc:ojdbc8",
            "com.oracle.database.jdbc:ojdbc11",
            "com.oracle.database.jdbc:ojdbc17",
            "com.microsoft.sqlserver:mssql-jdbc",
            "com.ibm.db2:jcc");
    private static final ComparableVersion OLDEST = new ComparableVersion("4");

    private final MavenResolutionResult module;

    PlatformGround(MavenResolutionResult module) {
        this.module = module;
    }

    /** {@code group:artifact} of what the service itself runs with. */
    Set<String> libraries() {
        return in(Scope.Compile, Scope.Runtime).map(PlatformGround::name).collect(Collectors.toSet());
    }

    /** The same with what its tests run with. */
    Set<String> librariesOfTests() {
        return in(Scope.Compile, Scope.Runtime, Scope.Test)
                .map(PlatformGround::name)
                .collect(Collectors.toSet());
    }

    /** Why the starter cannot be added. */
    Optional<String> reasonToLeave() {
        boolean isManaged = module.getPom().getDependencyManagement().stream()
                .anyMatch(managed -> GROUP.equals(managed.getGroupId()) && STARTER.equals(managed.getArtifactId()));
        if (!isManaged) {
            return Optional.of("nothing manages the version of " + STARTER + "; import the platform's BOM first");
        }
        if (in(Scope.Compile, Scope.Runtime).noneMatch(PlatformGround::isSpringBoot4)) {
            return Optional.of("it is not on Spring Boot 4, on which the platform stands");
        }
        if (!libraries().contains("org.springframework:spring-webmvc")) {
            return Optional.of("it does not serve HTTP by Spring MVC, which " + STARTER + " brings");
        }
        return libraries().contains("org.springframework.data:spring-data-jpa")
                ? Optional.empty()
                : Optional.of("it does not store by JPA, which " + STARTER + " brings");
    }

    private static boolean isSpringBoot4(ResolvedDependency library) {
        return name(library).equals("org.springframework.boot:spring-boot")
                && new ComparableVersion(library.getVersion()).compareTo(OLDEST) >= 0;
    }

    private Stream<ResolvedDependency> in(Scope... scopes) {
        return Stream.of(scopes).flatMap(scope -> module.getDependencies().getOrDefault(scope, List.of()).stream());
    }

    private static String name(ResolvedDependency library) {
        return library.getGroupId() + ":" + library.getArtifactId();
    }
}
