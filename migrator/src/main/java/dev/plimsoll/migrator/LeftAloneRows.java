package dev.plimsoll.migrator;

import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.DataTable;
import org.openrewrite.DataTableStore;
import org.openrewrite.RecipeRun;

/** The rows in which recipes say what they left alone; the table is known by its name, as any recipe jar may have one. */
final class LeftAloneRows {
    private LeftAloneRows() {}

    static List<String> of(RecipeRun run) {
        DataTableStore store = run.getDataTableStore();
        return store.getDataTables().stream()
                .filter(table -> table.getName().endsWith(".LeftAlone"))
                .flatMap(table -> rows(store, table))
                .distinct()
                .toList();
    }

    @SuppressWarnings(
            "deprecation") // the typed way needs the table's class, which lies in a jar this module never sees
    private static Stream<String> rows(DataTableStore store, DataTable<?> table) {
        try (Stream<?> rows = store.getRows(table.getName(), table.getGroup())) {
            return rows.map(String::valueOf).toList().stream();
        }
    }
}
