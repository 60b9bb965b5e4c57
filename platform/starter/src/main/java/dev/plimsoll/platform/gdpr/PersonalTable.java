package dev.plimsoll.platform.gdpr;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table of an entity, and what an erasure writes to it.
 *
 * @param keys the columns that say which entity a row belongs to
 * @param counted assignments that let writers notice who read the row before
 */
record PersonalTable(String name, List<String> keys, List<PersonalColumn> columns, List<String> counted) {
    PersonalTable {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
        counted = List.copyOf(counted);
    }

    boolean isTouched() {
        return !columns.isEmpty() || !counted.isEmpty();
    }

    /** The update, with the values of the keys as parameters. */
    String update(long key) {
        String assignments = Stream.concat(columns.stream().map(column -> column.erasure(key)), counted.stream())
                .collect(Collectors.joining(", "));
        String where = keys.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        return "update " + name + " set " + assignments + " where " + where;
    }
}
