package dev.plimsoll.platform.events;

import dev.plimsoll.platform.crypto.CommitsNewKeys;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.transaction.backend.jdbc.internal.JdbcResourceLocalTransactionCoordinatorBuilderImpl;
import org.hibernate.resource.transaction.spi.TransactionCoordinator;
import org.hibernate.resource.transaction.spi.TransactionCoordinatorOwner;

/** Lets Hibernate commit as it does, and the outbox send its last event and new keys together with the commit: the writer waits once for all. */
final class CommitWithEvents extends JdbcResourceLocalTransactionCoordinatorBuilderImpl implements CommitsNewKeys {
    private final Outbox outbox;

    CommitWithEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    static boolean isOf(SharedSessionContractImplementor session) {
        return session.getTransactionCoordinator().getTransactionCoordinatorBuilder() instanceof CommitWithEvents;
    }

    @Override
    public TransactionCoordinator buildTransactionCoordinator(TransactionCoordinatorOwner owner, Options options) {
        return super.buildTransactionCoordinator(new OwnerOfCommit((JdbcCoordinator) owner, outbox), options);
    }
}
