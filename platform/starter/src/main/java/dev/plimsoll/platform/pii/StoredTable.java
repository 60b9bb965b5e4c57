package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.crypto.SubjectKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.mutation.EntityTableMapping;

/**
 * A table that holds personal attributes of an entity, as SQL sees it.
 *
 * @param name with its schema
 * @param keys the columns of the id
 */
record StoredTable(
        Class<?> entity, String name, List<String> keys, List<PersonalColumn> personal, List<LookupColumn> lookups) {
    private static final String ENCRYPTED = "'^p1\\.[0-9]{1,18}\\.[A-Za-z0-9_-]{44,}$'";

    static List<StoredTable> of(PersonalAttributes attributes, SessionFactoryImplementor factory) {
        Map<String, List<PersonalColumn>> tables = new LinkedHashMap<>();
        for (PersonalColumn column : attributes.columns()) {
            tables.computeIfAbsent(column.entity().getName() + " " + column.table(), key -> new ArrayList<>())
                    .add(column);
        }
        return tables.values().stream()
                .map(columns -> of(columns, attributes.lookups(), factory))
                .toList();
    }

    private static StoredTable of(
            List<PersonalColumn> columns, List<LookupColumn> lookups, SessionFactoryImplementor factory) {
        PersonalColumn first = columns.get(0);
        AbstractEntityPersister persister =
                (AbstractEntityPersister) factory.getMappingMetamodel().getEntityDescriptor(first.entity());
        EntityTableMapping table = Stream.of(persister.getTableMappings())
                .filter(each -> each.getTableName().equals(first.table())
                        || each.getTableName().endsWith("." + first.table()))
                .findFirst()
                .orElseThrow();
        List<String> keys = new ArrayList<>();
        table.getKeyMapping().forEachKeyColumn((position, column) -> keys.add(column.getColumnName()));
        return new StoredTable(
                first.entity(),
                table.getTableName(),
                keys,
                columns,
                lookups.stream()
                        .filter(lookup -> columns.contains(lookup.of())
                                && lookup.own().table().equals(first.table()))
                        .toList());
    }

    String key() {
        return keys.get(0);
    }

    /** The next rows in which something is in plain or has no hash yet. */
    String selectPending(boolean first) {
        Stream<String> plain = personal.stream()
                .map(column -> "(%1$s is not null and %1$s !~ %2$s)".formatted(column.column(), ENCRYPTED));
        Stream<String> unhashed = lookups.stream().map(lookup -> "(%s is not null and %s is null)"
                .formatted(lookup.of().column(), lookup.own().column()));
        return "select %s from %s where (%s)%s order by %s limit ?"
                .formatted(
                        key(),
                        name,
                        Stream.concat(plain, unhashed).collect(Collectors.joining(" or ")),
                        first ? "" : " and " + key() + " > ?",
                        key());
    }

    /** One row, locked; nothing where another holds it. */
    String lock() {
        return "select %s, %s from %s where %s = ? for update skip locked"
                .formatted(key(), columns().collect(Collectors.joining(", ")), name, key());
    }

    String update() {
        return "update %s set %s where %s = ?"
                .formatted(name, columns().map(column -> column + " = ?").collect(Collectors.joining(", ")), key());
    }

    /** In the order of the statements: what is personal, then the lookups. */
    private Stream<String> columns() {
        return Stream.concat(
                personal.stream().map(PersonalColumn::column),
                lookups.stream().map(lookup -> lookup.own().column()));
    }

    static boolean isPlain(String stored) {
        return !SubjectKeys.isEncrypted(stored);
    }
}
