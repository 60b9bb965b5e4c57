package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.data.PlatformFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stops the start where a column could not hold what is stored in it, which the first write would show too late. */
final class ColumnCheck {
    private static final int LOOKUP_LETTERS = 3 + 43;

    private final JdbcClient jdbc;

    ColumnCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void check(PersonalColumn column) {
        check(column, column.encryptedLetters(), "an encrypted value");
    }

    void check(LookupColumn lookup) {
        check(lookup.own(), LOOKUP_LETTERS, "a hash");
    }

    private void check(PersonalColumn column, int letters, String what) {
        Optional<Map<String, Object>> found = found(column);
        if (found.isEmpty()) {
            return;
        }
        String type = String.valueOf(found.get().get("data_type"));
        Object length = found.get().get("character_maximum_length");
        boolean text = type.equals("text") || type.equals("character varying");
        if (text && (length == null || ((Number) length).intValue() >= letters)) {
            return;
        }
        throw new PlatformFailure(
                column.name() + " is stored in " + column.place() + ", which is " + type
                        + (length == null ? "" : "(" + length + ")") + " and cannot hold " + what + ".",
                "Migrate the database with: alter table %s alter column %s type text%s;"
                        .formatted(column.table(), column.column(), conversion(type, column.column())));
    }

    /** As the type of the attribute reads it, where that is not how PostgreSQL prints it. */
    private static String conversion(String type, String column) {
        return switch (type) {
            case "timestamp without time zone" -> " using to_char(" + column + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US')";
            case "timestamp with time zone" ->
                " using to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
            default -> "";
        };
    }

    private Optional<Map<String, Object>> found(PersonalColumn column) {
        List<Map<String, Object>> rows =
                jdbc.sql("""
                        select data_type, character_maximum_length from information_schema.columns
                        where lower(table_name) = lower(?) and lower(column_name) = lower(?)
                        and table_schema = any (current_schemas(false))
                        """).params(column.table(), column.column()).query().listOfRows();
        return rows.stream().findFirst();
    }
}
