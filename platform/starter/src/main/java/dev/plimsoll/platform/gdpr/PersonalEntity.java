package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.AggregateRoot;
import dev.plimsoll.platform.data.EntityAttribute;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.EntityVersionMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;

/** An entity that holds personal data, and the tables that it lies in. */
record PersonalEntity(EntityMappingType mapping, List<PersonalTable> tables) {
    PersonalEntity {
        tables = List.copyOf(tables);
    }

    static PersonalEntity of(EntityMappingType mapping, Columns columns) {
        List<EntityAttribute> attributes = EntityAttribute.of(mapping);
        List<PersonalColumn> personal = attributes.stream()
                .filter(attribute -> attribute.says(Pii.class) || attribute.says(Lookup.class))
                .filter(attribute -> attribute.part() instanceof SelectableMapping)
                .map(attribute -> PersonalColumn.of(attribute, columns).beside(attributes, columns))
                .toList();
        List<PersonalTable> tables = new ArrayList<>();
        mapping.visitConstraintOrderedTables((name, visitKeys) -> {
            List<String> keys = new ArrayList<>();
            visitKeys.get().accept((index, key) -> keys.add(key.getSelectionExpression()));
            List<PersonalColumn> here = personal.stream()
                    .filter(column -> column.table().equals(name))
                    .toList();
            tables.add(new PersonalTable(name, keys, here, counted(mapping, attributes, name)));
        });
        return new PersonalEntity(
                mapping, tables.stream().filter(PersonalTable::isTouched).toList());
    }

    /** Who read the row before it was erased must fail when writing it back. */
    private static List<String> counted(EntityMappingType mapping, List<EntityAttribute> attributes, String table) {
        List<String> counted = new ArrayList<>();
        EntityVersionMapping version = mapping.getVersionMapping();
        if (version != null && version.getContainingTableExpression().equals(table)) {
            String column = version.getSelectionExpression();
            boolean isTime =
                    Temporal.class.isAssignableFrom(version.getJavaType().getJavaTypeClass());
            counted.add(column + " = " + (isTime ? "clock_timestamp()" : column + " + 1"));
        }
        if (AggregateRoot.class.isAssignableFrom(type(mapping))) {
            attributes.stream()
                    .filter(attribute -> attribute.path().equals("updatedAt"))
                    .map(attribute -> (SelectableMapping) attribute.part())
                    .filter(column -> column.getContainingTableExpression().equals(table))
                    .forEach(column -> counted.add(column.getSelectionExpression() + " = clock_timestamp()"));
        }
        return counted;
    }

    /** The condition of JPQL that there is something to erase. */
    String holds(String alias) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(column -> column.holds(alias))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    String name() {
        return mapping.getImportedName();
    }

    Class<?> type() {
        return type(mapping);
    }

    private static Class<?> type(EntityMappingType mapping) {
        return mapping.getMappedJavaType().getJavaTypeClass();
    }
}
