package dev.plimsoll.standards.mend;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a repair would change.
 *
 * @param typeCoverage the share of names in the sources whose type is known, 0 to 1; below 0.995 a recipe may have missed places
 * @param left what a recipe left alone, each with the reason, and what of Maven's was out of reach
 * @param errors what broke on the way, so that the changes are not to be written
 */
public record Mended(List<Change> changes, double typeCoverage, List<String> left, List<String> errors) {

    /** Below this share of known types the result is not to be trusted. */
    public static final double ENOUGH_TYPES = 0.995;

    public Mended {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
        errors = List.copyOf(errors);
    }

    /**
     * One file.
     *
     * @param file absolute
     * @param after its new text; absent when it is deleted
     * @param diff unified, paths relative to the order's root
     * @param fixes the names of the recipes that changed it
     */
    public record Change(Path file, @Nullable String after, String diff, List<String> fixes) {
        public Change {
            fixes = List.copyOf(fixes);
        }
    }
}
