package dev.plimsoll.platform.gdpr;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself says of columns: a mapping may leave out that one must not be null. */
record Columns(JdbcClient jdbc) {
    boolean isNullable(String table, String column) {
        return jdbc.sql("select not attnotnull from pg_attribute where attrelid = ?::regclass and attname = ?")
                .params(table, plain(column))
                .query(Boolean.class)
                .single();
    }

    private static String plain(String column) {
        return column.startsWith("\"")
                ? column.substring(1, column.length() - 1)
                : column.toLowerCase(java.util.Locale.ROOT);
    }
}
