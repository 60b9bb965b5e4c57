package dev.plimsoll.standards.data;

import java.util.List;
import java.util.regex.Pattern;

/** The entities that code never writes: they show what others write. */
public final class ReadModels {
    /** The annotations by which Hibernate never writes one, or alone does, as the revisions of Envers. */
    public static final List<String> ANNOTATIONS = List.of(
            "org.hibernate.annotations.Immutable",
            "org.hibernate.annotations.Subselect",
            "org.hibernate.envers.RevisionEntity");

    private static final Pattern NAME = Pattern.compile("\\w*(?:(?:ReadModel|Projection)(?:Entity)?|RevisionEntity)");

    private ReadModels() {}

    /**
     * Whether an entity is one, by its simple name.
     *
     * <p>A view of a page is written, so {@code View} says nothing; a {@code RevisionEntity} stands for a table of Envers.
     */
    public static boolean isOne(String entity) {
        return NAME.matcher(entity).matches();
    }
}
