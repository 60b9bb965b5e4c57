package dev.plimsoll.platform.pii;

import org.hibernate.BaseSessionEventListener;

/** Where a write failed, no event tells its end; a query of the same thread must not pass for it. */
public final class WriteEnds extends BaseSessionEventListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void flushEnd(int entities, int collections) {
        BeingWritten.end();
    }

    @Override
    public void partialFlushEnd(int entities, int collections) {
        BeingWritten.end();
    }

    @Override
    public void transactionCompletion(boolean successful) {
        BeingWritten.end();
    }
}
