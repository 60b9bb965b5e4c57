package dev.plimsoll.recipes.boot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.marker.SearchResult;

/** The condition of the whole move: finds every file of a project that has a way to Spring Boot 4, and none of another. */
public final class ReadyForSpringBoot4 extends ScanningRecipe<Preflight> {

    @Option(displayName = "Spring Boot", description = "The version to move to.", example = "4.1.1")
    private final String springBoot;

    @Option(displayName = "Spring Cloud", description = "The release train that belongs to it.", example = "2025.1.2")
    private final String springCloud;

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /** To these versions. */
    @JsonCreator
    public ReadyForSpringBoot4(
            @JsonProperty("springBoot") String springBoot, @JsonProperty("springCloud") String springCloud) {
        this.springBoot = springBoot;
        this.springCloud = springCloud;
    }

    @Override
    public String getDisplayName() {
        return "Find projects that have a way to Spring Boot 4";
    }

    @Override
    public String getDescription() {
        return "Looks at all libraries and sources of a project before anything is changed, and names each that has no way.";
    }

    @Override
    public Preflight getInitialValue(ExecutionContext context) {
        return new Preflight();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Preflight preflight) {
        return new EachFile((tree, context) -> preflight.saw(tree, context));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Preflight preflight) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                boolean isReady = preflight.isReady(new Line.Versions(springBoot, springCloud), context);
                preflight.report(leftAlone, context);
                return tree != null && isReady ? SearchResult.found(tree) : tree;
            }
        };
    }
}
