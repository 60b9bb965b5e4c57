package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.crypto.CommitsNewKeys;
import dev.plimsoll.platform.crypto.SubjectKeys;
import dev.plimsoll.platform.data.SubjectPaths;
import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.uuid.UuidGenerator;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** People whose id is made up when they are written first: nobody else can give them a key, so that theirs is stored with the commit. */
final class NewPersons {
    private final EntityManagerFactory factory;
    private final SubjectKeys keys;
    private final Set<Class<?>> types;

    NewPersons(EntityManagerFactory factory, SubjectPaths paths, SubjectKeys keys) {
        this.factory = factory;
        this.keys = keys;
        var entities = factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        this.types = paths.personal().stream()
                .filter(type -> paths.isPerson(type)
                        && entities.getEntityDescriptor(type).getGenerator() instanceof UuidGenerator)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this entity, which is about to be inserted, is one, and its transaction ends with a commit that takes keys along. */
    boolean isOne(Class<?> type, SharedSessionContractImplementor session) {
        return types.contains(type) && CommitsNewKeys.isOf(session) && isOfThisThread(session);
    }

    void prepare(String subject, SharedSessionContractImplementor session) {
        keys.prepareNew(subject, session.getJdbcCoordinator());
    }

    /** A session that somebody opened beside the transaction of the thread may be rolled back where that is committed. */
    private boolean isOfThisThread(SharedSessionContractImplementor session) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder holder
                && holder.getEntityManager().unwrap(SharedSessionContractImplementor.class) == session;
    }
}
