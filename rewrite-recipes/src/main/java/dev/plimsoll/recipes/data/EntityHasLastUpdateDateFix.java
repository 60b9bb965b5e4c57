package dev.plimsoll.recipes.data;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** Gives every entity without one the date of its last change, which Hibernate sets, and its table the column by a Flyway migration. */
@AutoService(Recipe.class)
public final class EntityHasLastUpdateDateFix extends EntityColumnFix {
    private static final List<String> NAMES =
            List.of("updatedAt", "lastUpdatedAt", "lastModifiedAt", "rowUpdatedAt", "entityUpdatedAt");
    private static final List<String> HIBERNATE =
            List.of("org.hibernate.orm:hibernate-core", "org.hibernate:hibernate-core");

    /** The first that sets an {@code Instant}. */
    private static final ComparableVersion OLDEST = new ComparableVersion("5.2");

    @Override
    public String getDisplayName() {
        return "Tell of every entity when it was last changed";
    }

    @Override
    public String getDescription() {
        return "Adds an `@UpdateTimestamp` field to every entity without one, and a Flyway migration for its column.";
    }

    @Override
    public NewColumns getInitialValue(ExecutionContext context) {
        return new NewColumns("add_last_update_columns");
    }

    @Override
    boolean isOwedBy(J.ClassDeclaration entity) {
        return LastUpdates.areOwedBy(entity);
    }

    @Override
    NewField.Attribute attribute(J.ClassDeclaration entity) {
        return new NewField.Attribute(
                Entities.freeName(entity, NAMES), "java.time.Instant", "org.hibernate.annotations.UpdateTimestamp");
    }

    /** Hibernate 5, the last one of javax, expects a column without zone for an {@code Instant}, and Hibernate 6 one with. */
    @Override
    String columnType(J.ClassDeclaration entity) {
        String zone = Entities.nameSpace(entity).startsWith("javax.") ? "" : " WITH TIME ZONE";
        return "TIMESTAMP" + zone + " DEFAULT CURRENT_TIMESTAMP";
    }

    @Override
    Optional<String> reasonToLeaveAll(SourceFile source, NewColumns columns) {
        boolean canBeSet = columns.libraries
                .of(source)
                .map(EntityHasLastUpdateDateFix::haveHibernate)
                .orElse(true);
        return canBeSet
                ? Optional.empty()
                : Optional.of("its module does not compile against Hibernate 5.2 or newer, which would set the date;"
                        + " set one in a @PreUpdate callback");
    }

    private static boolean haveHibernate(Map<String, String> libraries) {
        return HIBERNATE.stream()
                .map(libraries::get)
                .anyMatch(version -> version != null && new ComparableVersion(version).compareTo(OLDEST) >= 0);
    }

    @Override
    J.ClassDeclaration add(NewField field, Cursor entity) {
        return field.addWithGetter(entity);
    }
}
