package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.data.EntityAttribute;
import org.hibernate.metamodel.mapping.SelectableMapping;

/**
 * One column that holds personal data, or the hash of some.
 *
 * @param path of the attribute, as a query names it
 * @param nullable whether the database takes null; where it does not, a mark is stored
 */
record PersonalColumn(String path, String table, String name, boolean nullable) {
    /** What follows the id of an erased key, so that it is read as what cannot be read any more. */
    private static final String MARK =
            "'erased' || left(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 38)";

    private static final String MARKED = "[.]erased[0-9a-f]{38}$";

    static PersonalColumn of(EntityAttribute attribute, Columns columns) {
        SelectableMapping column = (SelectableMapping) attribute.part();
        String table = column.getContainingTableExpression();
        String name = column.getSelectionExpression();
        return new PersonalColumn(attribute.path(), table, name, columns.isNullable(table, name));
    }

    /** The condition of JPQL that there is something to erase. */
    String holds(String alias) {
        String path = alias + "." + this.path;
        return nullable
                ? path + " is not null"
                : "cast(sql('(? !~ ''" + MARKED + "'')', " + path + ") as Boolean) = true";
    }

    /**
     * The assignment of SQL that erases it.
     *
     * @param key the id of an erased key
     */
    String erasure(long key) {
        return name + " = " + (nullable ? "null" : "'p1." + key + ".' || " + MARK);
    }
}
