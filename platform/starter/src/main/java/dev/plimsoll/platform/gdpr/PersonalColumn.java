package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.data.EntityAttribute;
import java.util.List;
import org.hibernate.metamodel.mapping.SelectableMapping;

/**
 * One column that holds personal data, or the hash of some.
 *
 * @param path of the attribute, as a query names it
 * @param nullable whether the database takes null; where it does not, a mark is stored
 * @param hash whether it is the hash by which another attribute is looked up
 */
record PersonalColumn(String path, String table, String name, boolean nullable, boolean hash) {
    private static final String MARKED = "[.]erased[0-9a-f]{37,38}$";

    static PersonalColumn of(EntityAttribute attribute, Columns columns) {
        SelectableMapping column = (SelectableMapping) attribute.part();
        String table = column.getContainingTableExpression();
        String name = column.getSelectionExpression();
        return new PersonalColumn(
                attribute.path(), table, name, columns.isNullable(table, name), attribute.says(Lookup.class));
    }

    /** A value without its hash is taken for one that was stored before the platform came, and hashed again. */
    PersonalColumn beside(List<EntityAttribute> attributes, Columns columns) {
        boolean ofMarked = attributes.stream()
                .filter(attribute -> attribute.path().equals(path))
                .flatMap(attribute -> attribute.annotation(Lookup.class).stream())
                .flatMap(lookup -> attributes.stream().filter(of -> of.path().equals(lookup.value())))
                .anyMatch(of -> !of(of, columns).nullable());
        return ofMarked ? new PersonalColumn(path, table, name, false, hash) : this;
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
        return name + " = " + (nullable ? "null" : mark(key));
    }

    /** As long as the shortest of its kind, random for a unique constraint, and read as something that cannot be read any more. */
    private String mark(long key) {
        String random = "replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')";
        return hash ? "'h1.erased' || left(" + random + ", 37)" : "'p1." + key + ".erased' || left(" + random + ", 38)";
    }
}
