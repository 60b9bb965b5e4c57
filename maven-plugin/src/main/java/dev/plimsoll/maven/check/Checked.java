package dev.plimsoll.maven.check;

import dev.plimsoll.maven.baseline.Baseline;
import dev.plimsoll.standards.report.Report;

/**
 * A module after its check.
 *
 * @param classes how many classes were looked at
 * @param dependencies how many libraries were looked at
 * @param unchanged whether the outcome is that of the last check
 */
public record Checked(Report report, int classes, int dependencies, boolean unchanged, Stale stale) {

    /**
     * What the baseline knows and is mended.
     *
     * @param dropped whether its file does not have these rows any more
     */
    public record Stale(Baseline rows, boolean dropped) {
        /** All that the baseline knows is still there. */
        public static final Stale NONE = new Stale(Baseline.NONE, false);
    }
}
