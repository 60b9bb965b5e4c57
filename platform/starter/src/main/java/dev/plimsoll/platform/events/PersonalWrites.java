package dev.plimsoll.platform.events;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.ModelPartContainer;
import org.hibernate.query.sqm.tree.SqmDmlStatement;
import org.hibernate.query.sqm.tree.domain.SqmPath;
import org.hibernate.query.sqm.tree.expression.SqmExpression;
import org.hibernate.query.sqm.tree.expression.SqmLiteral;
import org.hibernate.query.sqm.tree.expression.SqmParameter;
import org.hibernate.query.sqm.tree.insert.SqmInsertSelectStatement;
import org.hibernate.query.sqm.tree.update.SqmUpdateStatement;
import org.jspecify.annotations.Nullable;

/**
 * Refuses statements in which the database makes a personal value, which it would store in plain.
 *
 * <p>Parameters and literals are none of it: those pass the converter of the attribute, which refuses all but null.
 */
final class PersonalWrites {
    private PersonalWrites() {}

    static void check(SqmDmlStatement<?> statement, EntityMappingType entity) {
        if (statement instanceof SqmUpdateStatement<?> update) {
            update.getSetClause().getAssignments().stream()
                    .filter(assignment -> isMade(assignment.getValue()))
                    .forEach(assignment -> check(assignment.getTargetPath(), entity));
        }
        if (statement instanceof SqmInsertSelectStatement<?> insert) {
            List<SqmPath<?>> targets = insert.getInsertionTargetPaths();
            targets.forEach(target -> check(target, entity));
        }
    }

    private static boolean isMade(SqmExpression<?> value) {
        return !(value instanceof SqmLiteral<?> || value instanceof SqmParameter<?>);
    }

    private static void check(SqmPath<?> target, EntityMappingType entity) {
        Deque<String> names = new ArrayDeque<>();
        for (SqmPath<?> path = target; path.getLhs() != null; path = path.getLhs()) {
            names.push(path.getReferencedPathSource().getPathName());
        }
        @Nullable ModelPart part = entity;
        for (String name : names) {
            part = part instanceof ModelPartContainer container ? part(container, name) : null;
            if (part instanceof AttributeMapping attribute && PersonalData.isIn(attribute)) {
                throw new IllegalStateException("A statement sets "
                        + entity.getMappedJavaType().getJavaTypeClass().getSimpleName() + "." + String.join(".", names)
                        + ", which is encrypted, to what the database makes of it. To set it, change the entity.");
            }
        }
    }

    private static @Nullable ModelPart part(ModelPartContainer container, String name) {
        return container.findSubPart(name, null);
    }
}
