package dev.plimsoll.standards.mend;

import java.util.function.Consumer;

/** Mends projects by recipes; found by {@link java.util.ServiceLoader} in the class loader of the engine. */
public interface Mender {

    /**
     * Computes the changes and writes nothing; what broke on the way is among the errors of the result.
     *
     * @param progress is told in one line each what is being done
     */
    Mended mend(MendOrder order, Consumer<String> progress);
}
