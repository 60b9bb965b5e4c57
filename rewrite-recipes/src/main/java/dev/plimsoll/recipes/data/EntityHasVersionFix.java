package dev.plimsoll.recipes.data;

import com.google.auto.service.AutoService;
import java.util.List;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.java.tree.J;

/** Gives every entity without one an optimistic-lock version, and its table the column by a Flyway migration. */
@AutoService(Recipe.class)
public final class EntityHasVersionFix extends EntityColumnFix {
    private static final List<String> NAMES = List.of("version", "lockVersion", "rowVersion", "optimisticLockVersion");

    @Override
    public String getDisplayName() {
        return "Give every entity an optimistic-lock version";
    }

    @Override
    public String getDescription() {
        return "Adds a `@Version` field to every entity without one, and a Flyway migration for its column.";
    }

    @Override
    public NewColumns getInitialValue(ExecutionContext context) {
        return new NewColumns("add_version_columns");
    }

    @Override
    boolean isOwedBy(J.ClassDeclaration entity) {
        return Entities.owesAVersion(entity);
    }

    @Override
    NewField.Attribute attribute(J.ClassDeclaration entity) {
        return new NewField.Attribute(
                Entities.freeName(entity, NAMES), "java.lang.Long", Entities.nameSpace(entity) + ".Version");
    }

    @Override
    String columnType(J.ClassDeclaration entity) {
        return "BIGINT DEFAULT 0";
    }

    @Override
    J.ClassDeclaration add(NewField field, Cursor entity) {
        return field.add(entity);
    }
}
