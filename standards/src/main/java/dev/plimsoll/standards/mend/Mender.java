package dev.plimsoll.standards.mend;

import java.util.function.Consumer;

/** Mends projects by recipes; found by {@link java.util.ServiceLoader} in the class loader of the engine. */
public interface Mender {

    /**
     * Computes the changes and writes nothing.
     *
     * @param progress is told in one line each what is being done
     */
    Mended mend(MendOrder order, Consumer<String> progress);
}
