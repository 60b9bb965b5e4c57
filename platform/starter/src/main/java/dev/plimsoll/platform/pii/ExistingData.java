package dev.plimsoll.platform.pii;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encrypts the rows that were written before the platform came, in batches, while the service reads and writes; what is done stays done. */
final class ExistingData {
    private static final Logger log = LoggerFactory.getLogger(ExistingData.class);
    private static final int BATCH = 250;

    private final List<StoredTable> tables;
    private final PlainRows rows;

    ExistingData(List<StoredTable> tables, PlainRows rows) {
        this.tables = tables;
        this.rows = rows;
    }

    /** Returns when each row is encrypted, or when it is interrupted. */
    void run() {
        for (StoredTable table : tables) {
            if (table.keys().size() > 1) {
                log.warn("{} has an id of several columns: read and write each of its entities once", table.name());
                continue;
            }
            encrypt(table);
        }
    }

    /** A look passes by the rows that others hold, so that there is another until one finds nothing to do. */
    private void encrypt(StoredTable table) {
        PlainRows.Batch look = lookAt(table);
        while (look.encrypted() > 0 && !Thread.currentThread().isInterrupted()) {
            look = lookAt(table);
        }
        if (look.left() > 0) {
            log.warn("{}: {} rows are still in plain, for the reasons above", table.name(), look.left());
        }
    }

    private PlainRows.Batch lookAt(StoredTable table) {
        PlainRows.Batch all = PlainRows.Batch.NONE;
        while (!Thread.currentThread().isInterrupted()) {
            PlainRows.Batch next = next(table, all.last());
            if (next.isEmpty()) {
                return all;
            }
            all = all.plus(next);
            log.info("{}: {} rows were encrypted", table.name(), all.encrypted());
        }
        return all;
    }

    private PlainRows.Batch next(StoredTable table, @Nullable Object after) {
        try {
            return rows.encrypt(table, after, BATCH);
        } catch (RuntimeException e) {
            return oneByOne(table, after);
        }
    }

    /** One bad row must not keep its neighbours in plain. */
    private PlainRows.Batch oneByOne(StoredTable table, @Nullable Object after) {
        PlainRows.Batch all = PlainRows.Batch.NONE;
        for (int i = 0; i < BATCH; i++) {
            PlainRows.Batch one = one(table, all.isEmpty() ? after : all.last());
            if (one.isEmpty()) {
                break;
            }
            all = all.plus(one);
        }
        return all;
    }

    private PlainRows.Batch one(StoredTable table, @Nullable Object after) {
        try {
            return rows.encrypt(table, after, 1);
        } catch (RuntimeException e) {
            PlainRows.Batch passed = rows.passBy(table, after);
            log.warn("{}: the row with the id {} cannot be encrypted", table.name(), passed.last(), e);
            return passed;
        }
    }
}
