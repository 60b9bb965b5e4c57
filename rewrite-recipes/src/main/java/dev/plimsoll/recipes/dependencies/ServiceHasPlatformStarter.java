package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.recipes.LeftAlone;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.maven.AddDependencyVisitor;
import org.openrewrite.maven.MavenIsoVisitor;
import org.openrewrite.xml.tree.Xml;

/** Adds the platform's starter to services that can stand on it. */
public final class ServiceHasPlatformStarter extends Recipe {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Stand on the platform's starter";
    }

    @Override
    public String getDescription() {
        return "Adds `plimsoll-platform-starter` to a service on Spring Boot 4 that serves HTTP by Spring MVC, stores by JPA in PostgreSQL"
                + " alone and has the platform's BOM.";
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
                PlatformGround ground = new PlatformGround(getResolutionResult());
                boolean isThere = ground.libraries().contains(PlatformGround.GROUP + ":" + PlatformGround.STARTER);
                if (!Service.is(getResolutionResult().getPom()) || isThere) {
                    return pom;
                }
                Optional<String> reason = ground.reasonToLeave().or(() -> otherDatabase(ground));
                if (reason.isPresent()) {
                    leftAlone.insertRow(
                            context, new LeftAlone.Row(pom.getSourcePath().toString(), reason.get()));
                    return pom;
                }
                maybeUpdateModel();
                return (Xml.Document) new AddDependencyVisitor(
                                PlatformGround.GROUP,
                                PlatformGround.STARTER,
                                "",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .visitNonNull(pom, context);
            }
        };
    }

    private static Optional<String> otherDatabase(PlatformGround ground) {
        Set<String> libraries = ground.libraries();
        if (!libraries.contains("org.postgresql:postgresql")
                || PlatformGround.OTHER_SERVERS.stream().anyMatch(libraries::contains)) {
            return Optional.of("its database is no PostgreSQL, which the platform keeps its own tables in");
        }
        Set<String> withTests = ground.librariesOfTests();
        return PlatformGround.IN_MEMORY.stream()
                .filter(withTests::contains)
                .findFirst()
                .map(name -> "it runs on PostgreSQL and, here or in tests, on " + name
                        + " too, in which the platform has no tables");
    }
}
