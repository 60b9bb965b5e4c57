package dev.plimsoll.migrator.worker;

import java.util.List;

/**
 * What the engine understood of a project.
 *
 * @param typeCoverage the share of names whose type is known, 0 to 1
 * @param left files that no recipe sees, with the reason
 * @param errors what broke on the way
 * @param millis how long it took
 */
public record Understood(int files, double typeCoverage, List<String> left, List<String> errors, long millis) {}
