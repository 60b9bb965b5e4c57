package dev.plimsoll.enforcer.git;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why Git failed, which is often only in the cause of the cause. */
final class Trouble {

    private static final int MOST_CAUSES = 10;

    private Trouble() {}

    static String of(Throwable failed) {
        List<String> told = new ArrayList<>();
        @Nullable Throwable cause = failed;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (told.stream().noneMatch(before -> before.contains(message))) {
                told.add(message);
            }
            cause = cause.getCause();
        }
        return String.join("; ", told);
    }
}
