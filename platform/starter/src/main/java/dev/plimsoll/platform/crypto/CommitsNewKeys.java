package dev.plimsoll.platform.crypto;

import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** What commits the transactions of a session, and stores the key with it that {@link SubjectKeys#newKey} has left. */
public interface CommitsNewKeys {
    /** Whether the transactions of a session are committed so. */
    static boolean isOf(SharedSessionContractImplementor session) {
        return session.getTransactionCoordinator().getTransactionCoordinatorBuilder() instanceof CommitsNewKeys;
    }
}
