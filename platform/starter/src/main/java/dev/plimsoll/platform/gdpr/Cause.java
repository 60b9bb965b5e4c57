package dev.plimsoll.platform.gdpr;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a failure in the log.
 *
 * <p>Its message is left out: the database quotes rows and the broker records in theirs, and what is in them is personal.
 */
final class Cause {
    private Cause() {}

    static String of(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .map(Cause::name)
                .distinct()
                .collect(Collectors.joining(", caused by "));
    }

    private static String name(@Nullable Throwable failure) {
        if (failure == null) {
            return "nothing";
        }
        String name = failure.getClass().getSimpleName();
        return failure instanceof SQLException database ? name + " with SQL state " + database.getSQLState() : name;
    }
}
