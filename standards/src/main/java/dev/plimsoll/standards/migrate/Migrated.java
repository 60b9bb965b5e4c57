package dev.plimsoll.standards.migrate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a repository.
 *
 * @param base the commit that it began with
 * @param reason why it is in that state, where that needs words
 * @param files how many files were parsed
 * @param typeCoverage the share of names in the sources whose type is known, 0 to 1
 * @param groups what each recipe did, in their order
 * @param before the proof of the base; absent where it could not be built
 * @param after the proof of the result; absent where there is none
 * @param folder where the clone with the branch is
 */
public record Migrated(
        String repository,
        String base,
        String campaign,
        State state,
        String reason,
        int files,
        double typeCoverage,
        List<Group> groups,
        @Nullable Proof before,
        @Nullable Proof after,
        Timing timing,
        Path folder) {

    public Migrated {
        groups = List.copyOf(groups);
    }

    /** How it ended. */
    public enum State {
        /** All that was ordered is on the branch, and proved. */
        CHANGED,
        /** Part of what was ordered is on the branch, and proved; the rest was not good. */
        PARTIAL,
        /** The recipes found nothing to change. */
        NO_CHANGE,
        /** It does not build, or its tests fail, without any change. */
        BASELINE_RED,
        /** Every change breaks the build or is not done when it is done, so there is no branch. */
        BUILD_RED,
        /** Too few types are known to trust what the recipes did, so there is no branch. */
        TYPES_MISSING,
        /** The parser broke, so there is no branch. */
        NOT_PARSED;

        /** Whether something is on the branch, or nothing had to be. */
        public boolean isGood() {
            return this == CHANGED || this == PARTIAL || this == NO_CHANGE;
        }
    }

    /**
     * What one of the ordered recipes did.
     *
     * @param commit its commit, where it is on the branch
     * @param left what it saw and did not touch, with the reason
     * @param saved the work of a person that it spares, as its author estimates
     * @param trouble why it is not on the branch though it changed something: the compiler's words, the tests that fail, the recipe's own exception, or what a second run would change again
     */
    public record Group(
            String recipe,
            @Nullable String commit,
            List<FileChange> changes,
            List<String> left,
            Duration saved,
            List<String> trouble) {
        public Group {
            changes = List.copyOf(changes);
            left = List.copyOf(left);
            trouble = List.copyOf(trouble);
        }

        /** The same, on the branch. */
        public Group committed(String as) {
            return new Group(recipe, as, changes, left, saved, trouble);
        }

        /** The same, with what it left alone. */
        public Group leaving(List<String> places) {
            return new Group(recipe, commit, changes, places, saved, trouble);
        }

        /** The same, not on the branch. */
        public Group without(List<String> because) {
            return new Group(recipe, null, changes, left, saved, because);
        }
    }

    /**
     * One file.
     *
     * @param path relative to the repository, with {@code /}
     * @param after its new text; absent when it is deleted
     * @param diff unified
     * @param recipes the names of the recipes that changed it
     */
    public record FileChange(String path, @Nullable String after, String diff, List<String> recipes) {
        public FileChange {
            recipes = List.copyOf(recipes);
        }
    }

    /** How long it took, the JVM of the engine and its parsing apart from its recipes. */
    public record Timing(Duration parsing, Duration recipes, Duration builds, Duration all) {}
}
