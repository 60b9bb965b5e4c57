package dev.plimsoll.maven.check;

import dev.plimsoll.standards.report.Report;

/**
 * A module after its check.
 *
 * @param classes how many classes were looked at
 * @param dependencies how many libraries were looked at
 * @param unchanged whether the outcome is that of the last check
 */
public record Checked(Report report, int classes, int dependencies, boolean unchanged) {}
