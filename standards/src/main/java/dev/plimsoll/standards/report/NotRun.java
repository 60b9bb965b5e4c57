package dev.plimsoll.standards.report;

import dev.plimsoll.standards.Standard;

/**
 * A standard that could not be checked, which never counts as passed.
 *
 * @param reason why, without a full stop
 * @param remedy what to do, or the line that switches it on
 */
public record NotRun(Standard standard, String reason, String remedy) {}
