package dev.plimsoll.recipes.client;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Who hears of the failures of a {@code RestTemplate} in another file than that which calls by it.
 *
 * @param reach what may call what
 */
record Listeners(Reach reach) {
    private static final Set<String> HEARING_OF_ALL =
            Set.of("ExceptionHandler", "Recover", "Retryable", "ResponseEntityExceptionHandler");

    /** Whether a file would not hear of a failure of the platform as it does of one of a class's RestTemplate, nor can be made to. */
    boolean wouldMiss(J.CompilationUnit file, JavaType.@Nullable FullyQualified caller) {
        return RestFailures.areKnownTo(file) && !canCatchBoth(file) && mayCall(file, caller);
    }

    static boolean canCatchBoth(J.CompilationUnit file) {
        return !RestProject.uses(file, HEARING_OF_ALL) && CatchesBoth.canIn(file);
    }

    /** An advice hears of the failures of all. */
    boolean mayCall(J.CompilationUnit file, JavaType.@Nullable FullyQualified caller) {
        Set<String> within = RestFailures.within(file);
        if (within.isEmpty()) {
            return true;
        }
        return RestProject.uses(file, HEARING_OF_ALL) || reach.from(within).contains(Reach.outermost(caller));
    }
}
