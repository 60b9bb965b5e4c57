package dev.plimsoll.recipes.data;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.PolicyInForce;
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
import org.openrewrite.java.tree.J;
import org.openrewrite.marker.Markers;
import org.openrewrite.properties.tree.Properties;

/** Lets the platform encrypt what is personal: wide columns, hashes beside what is searched, keys. */
public final class PersonalDataIsEncrypted extends ScanningRecipe<PersonalColumns> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Let the platform encrypt personal data";
    }

    @Override
    public String getDescription() {
        return "Widens the columns of personal data to text, adds `@Lookup` beside what derived queries search by and lets them search"
                + " that, and says where the master keys are.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(15);
    }

    @Override
    public PersonalColumns getInitialValue(ExecutionContext context) {
        return new PersonalColumns(PolicyInForce.of(context).vocabulary().of("pii"));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(PersonalColumns columns) {
        return new EachFile((tree, context) -> {
            if (tree instanceof SourceFile file) {
                columns.saw(file, MainSources.contain(file));
            }
        });
    }

    @Override
    public Collection<? extends SourceFile> generate(
            PersonalColumns columns, Collection<SourceFile> others, ExecutionContext context) {
        columns.plan();
        columns.left().forEach((place, reason) -> leave(context, place, reason));
        columns.columns
                .leftToPeople()
                .forEach(statement -> leave(
                        context, "the database", "there is no Flyway migration beside which to put " + statement));
        columns.columns
                .ofOtherTables()
                .forEach(statement -> leave(
                        context,
                        "the database",
                        "no Flyway migration makes the table, so put it where that is made: " + statement));
        return columns.columns.migrations(others);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(PersonalColumns columns) {
        columns.plan();
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof Properties.File file && columns.needsKeys(file)) {
                    leave(
                            context,
                            file.getSourcePath().toString(),
                            "create master keys with MasterKeysTool, and say where they are by "
                                    + PersonalColumns.KEYS);
                    return withKeys(file);
                }
                return tree instanceof J.CompilationUnit unit
                        ? new LookupEdit(columns).visit(unit, context, getCursor())
                        : tree;
            }
        };
    }

    private static Properties.File withKeys(Properties.File file) {
        List<Properties.Content> content = new ArrayList<>(file.getContent());
        content.add(new Properties.Entry(
                Tree.randomId(),
                content.isEmpty() ? "" : "\n",
                Markers.EMPTY,
                PersonalColumns.KEYS,
                "",
                Properties.Entry.Delimiter.EQUALS,
                new Properties.Value(Tree.randomId(), "", Markers.EMPTY, "file:master-keys.json")));
        return file.withContent(content);
    }

    private void leave(ExecutionContext context, String place, String reason) {
        leftAlone.insertRow(context, new LeftAlone.Row(place, reason));
    }
}
