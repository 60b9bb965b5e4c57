package dev.plimsoll.recipes.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** The SQL, for PostgreSQL, that makes the numbers of a table UUIDs, and the columns that refer to them. */
final class TurnOver {
    private TurnOver() {}

    /** @param others columns that hold such ids without a foreign key, as {@code table.column} */
    static List<String> statements(String table, String idColumn, Schema schema, Set<String> others) {
        List<String> statements = new ArrayList<>();
        List<Schema.ForeignKey> keys = schema.foreignKeysTo(table);
        keys.forEach(key -> statements.add("ALTER TABLE %s DROP CONSTRAINT %s;".formatted(key.table(), key.name())));
        statements.add("ALTER TABLE %s ALTER COLUMN %s DROP IDENTITY IF EXISTS;".formatted(table, idColumn));
        statements.add("ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT;".formatted(table, idColumn));
        statements.add(turn(table, table, idColumn));
        Set<String> columns = new TreeSet<>(others);
        keys.forEach(key -> columns.add(key.table() + "." + key.column()));
        columns.forEach(column -> {
            String[] names = column.split("\\.");
            statements.add(turn(table, names[0], names[1]));
        });
        keys.forEach(key -> statements.add("ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s)%s;"
                .formatted(
                        key.table(),
                        key.name(),
                        key.column(),
                        table,
                        idColumn,
                        key.rest().isEmpty() ? "" : " " + key.rest())));
        return statements;
    }

    /** A number stays readable in its UUID, which sorts before those that are made later; another table has others. */
    private static String turn(String numbered, String table, String column) {
        return "ALTER TABLE %1$s ALTER COLUMN %2$s SET DATA TYPE UUID USING CAST('%3$s' || LPAD(CAST(%2$s AS VARCHAR), 12, '0') AS UUID);"
                .formatted(table, column, prefix(numbered));
    }

    static String prefix(String table) {
        CRC32 sum = new CRC32();
        sum.update(Schema.plain(table).getBytes(StandardCharsets.UTF_8));
        long bits = sum.getValue();
        return "00000000-0000-7%03x-8%03x-".formatted(bits & 0xfff, bits >> 12 & 0xfff);
    }
}
