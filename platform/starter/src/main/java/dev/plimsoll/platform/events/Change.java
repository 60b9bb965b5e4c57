package dev.plimsoll.platform.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction did to one aggregate.
 *
 * @param entity the name of the entity, which may be a subclass of the aggregate's
 * @param data the attributes after it, as JSON
 */
record Change(Kind kind, String entity, @Nullable Long version, String data) {
    enum Kind {
        CREATED,
        UPDATED,
        DELETED
    }

    /** As {@code Order.created}. */
    String type() {
        return entity + "." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What both are for who sees them at once, at the commit; null where nothing is left to see. */
    @Nullable
    Change then(Change next) {
        if (kind == Kind.CREATED && next.kind == Kind.DELETED) {
            return null;
        }
        if (kind == Kind.CREATED) {
            return next.as(Kind.CREATED);
        }
        return kind == Kind.DELETED && next.kind == Kind.CREATED ? next.as(Kind.UPDATED) : next;
    }

    private Change as(Kind other) {
        return new Change(other, entity, version, data);
    }
}
