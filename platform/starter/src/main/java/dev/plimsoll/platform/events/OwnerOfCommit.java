package dev.plimsoll.platform.events;

import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.resource.jdbc.spi.JdbcSessionOwner;
import org.hibernate.resource.transaction.backend.jdbc.spi.JdbcResourceTransaction;
import org.hibernate.resource.transaction.backend.jdbc.spi.JdbcResourceTransactionAccess;
import org.hibernate.resource.transaction.spi.TransactionCoordinatorOwner;
import org.hibernate.resource.transaction.spi.TransactionStatus;

/** Passes everything on to Hibernate, and is heard right before the commit, when all callbacks are done and nobody writes any more. */
record OwnerOfCommit(JdbcCoordinator hibernate, Outbox outbox)
        implements TransactionCoordinatorOwner, JdbcResourceTransactionAccess {
    @Override
    public JdbcResourceTransaction getResourceLocalTransaction() {
        return new Commit(hibernate, outbox);
    }

    @Override
    public boolean isActive() {
        return hibernate.isActive();
    }

    @Override
    public void startTransactionBoundary() {
        hibernate.startTransactionBoundary();
    }

    @Override
    public void afterTransactionBegin() {
        hibernate.afterTransactionBegin();
    }

    @Override
    public void beforeTransactionCompletion() {
        hibernate.beforeTransactionCompletion();
    }

    @Override
    public void afterTransactionCompletion(boolean successful, boolean delayed) {
        hibernate.afterTransactionCompletion(successful, delayed);
    }

    @Override
    public JdbcSessionOwner getJdbcSessionOwner() {
        return hibernate.getJdbcSessionOwner();
    }

    @Override
    public void setTransactionTimeOut(int seconds) {
        hibernate.setTransactionTimeOut(seconds);
    }

    @Override
    public void flushBeforeTransactionCompletion() {
        hibernate.flushBeforeTransactionCompletion();
    }

    private record Commit(JdbcCoordinator hibernate, Outbox outbox) implements JdbcResourceTransaction {
        private JdbcResourceTransaction transaction() {
            return hibernate.getResourceLocalTransaction();
        }

        @Override
        public void begin() {
            transaction().begin();
        }

        /** Committed already where there was an event; the driver knows, and Hibernate has to. */
        @Override
        public void commit() {
            try {
                outbox.commit(hibernate);
            } catch (RuntimeException e) {
                rollback(e);
                throw e;
            }
            transaction().commit();
        }

        /** As Hibernate does after a commit that failed. */
        private void rollback(RuntimeException cause) {
            try {
                transaction().rollback();
            } catch (RuntimeException e) {
                cause.addSuppressed(e);
            }
        }

        @Override
        public void rollback() {
            transaction().rollback();
        }

        @Override
        public TransactionStatus getStatus() {
            return transaction().getStatus();
        }

        @Override
        public void markRollbackOnly() {
            transaction().markRollbackOnly();
        }
    }
}
