package dev.plimsoll.standards.data;

import java.util.List;
import java.util.regex.Pattern;

/** The entities that only show what others write. */
public final class ReadModels {
    /** The annotations by which Hibernate never writes one. */
    public static final List<String> ANNOTATIONS =
            List.of("org.hibernate.annotations.Immutable", "org.hibernate.annotations.Subselect");

    private static final Pattern NAME = Pattern.compile("\\w*(?:ReadModel|Projection)(?:Entity)?");

    private ReadModels() {}

    /** Whether an entity is one, by its simple name; a view of a page is written, so {@code View} says nothing. */
    public static boolean isOne(String entity) {
        return NAME.matcher(entity).matches();
    }
}
