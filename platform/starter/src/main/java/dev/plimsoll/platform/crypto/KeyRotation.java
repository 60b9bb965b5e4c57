package dev.plimsoll.platform.crypto;

import dev.plimsoll.platform.data.PlatformFailure;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wraps every key anew where the primary master key is another than before, in batches, while the service reads and writes. */
public final class KeyRotation {
    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
    private static final long PAUSE_MILLIS = 200;

    private final Supplier<MasterKeys> masters;
    private final WrappedKeys keys;

    KeyRotation(Supplier<MasterKeys> masters, WrappedKeys keys) {
        this.masters = masters;
        this.keys = keys;
    }

    /** Stops the start where a master key is missing that something is still wrapped by. */
    void requireAll() {
        Set<Integer> missing =
                keys.masterKeys().stream().filter(id -> !masters.get().has(id)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw new PlatformFailure(
                    "plimsoll.crypto.master-keys lacks the master keys " + printed(missing)
                            + ", by which keys of this database are wrapped.",
                    "Add them to it again, and take them away only when the log says that nothing is wrapped by them any more.");
        }
    }

    /** Returns when nothing is wrapped by another than the primary master key, or when it is interrupted. */
    public void run() {
        MasterKeys current = masters.get();
        long left = keys.leftBehind(current);
        if (left == 0) {
            return;
        }
        log.info("{} keys are to be wrapped by master key {}", left, printed(current.primary()));
        long done = 0;
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            int wrapped = keys.rewrapBatch(current);
            done += wrapped;
            if (wrapped > 0) {
                log.info("{} keys were wrapped by master key {}", done, printed(current.primary()));
                continue;
            }
            left = keys.leftBehind(current);
            pause(left);
        }
        if (left == 0) {
            log.info(
                    "Nothing is wrapped by another master key than {}: the others may be removed",
                    printed(current.primary()));
        }
    }

    /** What is left is in the hands of another replica. */
    private static void pause(long left) {
        if (left == 0) {
            return;
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String printed(Set<Integer> ids) {
        return ids.stream().map(KeyRotation::printed).sorted().collect(Collectors.joining(", "));
    }

    /** As Tink prints them. */
    private static String printed(int id) {
        return Integer.toUnsignedString(id);
    }
}
