package dev.plimsoll.platform.events;

import java.util.Map;
import org.hibernate.cfg.QuerySettings;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.spi.RuntimeModelCreationContext;
import org.hibernate.query.spi.DomainQueryExecutionContext;
import org.hibernate.query.spi.QueryOptions;
import org.hibernate.query.spi.QueryParameterBindings;
import org.hibernate.query.sqm.internal.DomainParameterXref;
import org.hibernate.query.sqm.mutation.internal.cte.CteInsertStrategy;
import org.hibernate.query.sqm.mutation.internal.cte.CteMutationStrategy;
import org.hibernate.query.sqm.mutation.spi.MultiTableHandlerBuildResult;
import org.hibernate.query.sqm.sql.SqmTranslator;
import org.hibernate.query.sqm.sql.StandardSqmTranslatorFactory;
import org.hibernate.query.sqm.tree.SqmDeleteOrUpdateStatement;
import org.hibernate.query.sqm.tree.SqmDmlStatement;
import org.hibernate.query.sqm.tree.insert.SqmInsertStatement;
import org.hibernate.sql.ast.spi.SqlAstCreationContext;
import org.hibernate.sql.ast.tree.MutationStatement;

/**
 * Refuses statements that write many entities at once past the listeners, where each of them owes an event, or holds what is personal.
 *
 * <p>In three places, as Hibernate plans a statement differently where an entity lies in one table and where it lies in several.
 */
final class BulkWrites {
    private BulkWrites() {}

    static void refuse(Map<String, Object> settings) {
        settings.put(QuerySettings.SEMANTIC_QUERY_TRANSLATOR, InOneTable.class.getName());
        settings.put(QuerySettings.QUERY_MULTI_TABLE_MUTATION_STRATEGY, InSeveralTables.class.getName());
        settings.put(QuerySettings.QUERY_MULTI_TABLE_INSERT_STRATEGY, IntoSeveralTables.class.getName());
    }

    private static void check(SqmDmlStatement<?> statement, SessionFactoryImplementor factory) {
        var entity = factory.getMappingMetamodel()
                .getEntityDescriptor(statement.getTarget().getEntityName());
        if (EmittingEntity.is(entity)) {
            throw new IllegalStateException("A bulk statement writes " + entity.getImportedName()
                    + ", which has @EmitsEvents: there would be no events. Load the entities and change them, or use "
                    + "deleteAll instead of deleteAllInBatch.");
        }
        PersonalWrites.check(statement, entity);
    }

    /** Plans statements on one table. */
    public static final class InOneTable extends StandardSqmTranslatorFactory {
        @Override
        public SqmTranslator<? extends MutationStatement> createMutationTranslator(
                SqmDmlStatement<?> statement,
                QueryOptions options,
                DomainParameterXref xref,
                QueryParameterBindings parameters,
                LoadQueryInfluencers influencers,
                SqlAstCreationContext context) {
            check(statement, context.getSessionFactory());
            return super.createMutationTranslator(statement, options, xref, parameters, influencers, context);
        }
    }

    /** Plans updates and deletes on several tables. */
    public static final class InSeveralTables extends CteMutationStrategy {
        /** As Hibernate makes it. */
        public InSeveralTables(EntityMappingType root, RuntimeModelCreationContext context) {
            super(root, context);
        }

        @Override
        public MultiTableHandlerBuildResult buildHandler(
                SqmDeleteOrUpdateStatement<?> statement,
                DomainParameterXref xref,
                DomainQueryExecutionContext context) {
            check(statement, getSessionFactory());
            return super.buildHandler(statement, xref, context);
        }
    }

    /** Plans inserts into several tables. */
    public static final class IntoSeveralTables extends CteInsertStrategy {
        private final SessionFactoryImplementor factory;

        /** As Hibernate makes it. */
        public IntoSeveralTables(EntityMappingType root, RuntimeModelCreationContext context) {
            super(root, context);
            factory = context.getSessionFactory();
        }

        @Override
        public MultiTableHandlerBuildResult buildHandler(
                SqmInsertStatement<?> statement, DomainParameterXref xref, DomainQueryExecutionContext context) {
            check(statement, factory);
            return super.buildHandler(statement, xref, context);
        }
    }
}
