package dev.plimsoll.platform.pii;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row in which something is in plain.
 *
 * @param stored the personal columns of its table, then the lookups
 */
record PlainRow(Object id, List<@Nullable String> stored) {
    /** What the update of the table takes. */
    Object[] encrypted(StoredTable table, String subject, PersonalAttributes attributes) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < table.personal().size(); i++) {
            values.add(encrypted(table.personal().get(i), stored.get(i), subject, attributes));
        }
        for (int i = 0; i < table.lookups().size(); i++) {
            PersonalColumn of = table.lookups().get(i).of();
            String source = stored.get(table.personal().indexOf(of));
            String hash = stored.get(table.personal().size() + i);
            values.add(hash == null && source != null ? hashed(of, source, attributes) : hash);
        }
        values.add(id);
        return values.toArray();
    }

    private static @Nullable String encrypted(
            PersonalColumn column, @Nullable String value, String subject, PersonalAttributes attributes) {
        return value == null || !StoredTable.isPlain(value)
                ? value
                : attributes.keys().encrypt(subject, column.place(), attributes.normal(column, value));
    }

    private static @Nullable String hashed(PersonalColumn of, String source, PersonalAttributes attributes) {
        LookupForm form = new LookupForm(of, attributes.hashes());
        if (StoredTable.isPlain(source)) {
            return form.hash(attributes.normal(of, source));
        }
        return attributes.keys().decrypt(of.place(), source).map(form::hash).orElse(null);
    }
}
