package dev.plimsoll.recipes.data;

import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.ModuleLibraries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.J;
import org.openrewrite.text.PlainText;

/** All that is known of a project before its entities become aggregates. */
final class AggregateSources {
    final List<J.CompilationUnit> units = new ArrayList<>();
    final SourceTypes types = new SourceTypes();
    final AttributeUses uses = new AttributeUses();
    final BulkStatements bulk = new BulkStatements();
    final Schema schema = new Schema();
    final NewColumns columns = new NewColumns("turn_entities_into_aggregates");
    final ModuleLibraries libraries = new ModuleLibraries();
    private @Nullable AggregatePlan plan;

    void saw(@Nullable Tree tree) {
        libraries.saw(tree);
        if (tree instanceof SourceFile file && MainSources.contain(file)) {
            columns.saw(file);
        }
        if (tree instanceof PlainText text && text.getSourcePath().toString().endsWith(".sql")) {
            schema.saw(text.getSourcePath().toString(), text.getText());
        }
        if (tree instanceof J.CompilationUnit unit) {
            units.add(unit);
            types.saw(unit);
            uses.saw(unit);
            bulk.saw(unit);
        }
    }

    /** Made once all files were seen. */
    AggregatePlan plan() {
        if (plan == null) {
            plan = new AggregatePlan(this);
        }
        return plan;
    }
}
