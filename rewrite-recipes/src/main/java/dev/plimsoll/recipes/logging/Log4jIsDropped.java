package dev.plimsoll.recipes.logging;

import dev.plimsoll.recipes.LeftAlone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.maven.RemoveDependency;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.tree.Scope;
import org.openrewrite.xml.tree.Xml;

/** Takes log4j 1 out of the POMs, once no source names it any more and something else writes the log. */
public final class Log4jIsDropped extends ScanningRecipe<AtomicBoolean> {
    private static final String LOG4J = "log4j:log4j";

    private static final Set<String> WRITERS = Set.of(
            "ch.qos.logback:logback-classic",
            "org.apache.logging.log4j:log4j-slf4j-impl",
            "org.apache.logging.log4j:log4j-slf4j2-impl");

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Drop log4j 1";
    }

    @Override
    public String getDescription() {
        return "Removes log4j:log4j from POMs which no source and no library uses, where another backend writes the log.";
    }

    @Override
    public AtomicBoolean getInitialValue(ExecutionContext context) {
        return new AtomicBoolean();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(AtomicBoolean used) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof J.CompilationUnit unit && usesLog4j(unit)) {
                    used.set(true);
                }
                return tree;
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(AtomicBoolean used) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return !used.get() && tree instanceof Xml.Document pom ? mended(pom, context) : tree;
            }
        };
    }

    private @Nullable Tree mended(Xml.Document pom, ExecutionContext context) {
        Optional<MavenResolutionResult> result = pom.getMarkers().findFirst(MavenResolutionResult.class);
        if (result.filter(Log4jIsDropped::declares).isEmpty()) {
            return pom;
        }
        if (isBrought(result.get())) {
            return pom;
        }
        if (libraries(result.get()).noneMatch(WRITERS::contains)
                || libraries(result.get()).anyMatch(name -> name.matches("org\\.slf4j:slf4j-(log4j12|reload4j)"))) {
            leftAlone.insertRow(
                    context,
                    new LeftAlone.Row(
                            pom.getSourcePath().toString(),
                            LOG4J + " still writes the log; take in logback-classic, and its configuration, first"));
            return pom;
        }
        return new RemoveDependency("log4j", "log4j", null).getVisitor().visit(pom, context);
    }

    private static boolean declares(MavenResolutionResult result) {
        return result.getPom().getRequested().getDependencies().stream()
                .anyMatch(found -> LOG4J.equals(found.getGroupId() + ":" + found.getArtifactId()));
    }

    /** A library that needs it would bring it anyway. */
    private static boolean isBrought(MavenResolutionResult result) {
        return result.getDependencies().getOrDefault(Scope.Runtime, List.of()).stream()
                .filter(ResolvedDependency::isDirect)
                .filter(direct -> !name(direct).equals(LOG4J))
                .anyMatch(direct -> direct.findDependency("log4j", "log4j") != null);
    }

    private static Stream<String> libraries(MavenResolutionResult result) {
        return Stream.of(Scope.Compile, Scope.Runtime)
                .flatMap(scope -> Stream.ofNullable(result.getDependencies().get(scope)))
                .flatMap(resolved -> resolved.stream().map(Log4jIsDropped::name));
    }

    private static String name(ResolvedDependency library) {
        return library.getGroupId() + ":" + library.getArtifactId();
    }

    private static boolean usesLog4j(J.CompilationUnit unit) {
        return Stream.concat(
                        unit.getImports().stream().map(J.Import::getTypeName),
                        unit.getTypesInUse().getTypesInUse().stream()
                                .map(TypeUtils::asFullyQualified)
                                .flatMap(Stream::ofNullable)
                                .map(JavaType.FullyQualified::getFullyQualifiedName))
                .anyMatch(name -> name.startsWith("org.apache.log4j."));
    }
}
