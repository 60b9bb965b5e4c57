package dev.plimsoll.migrator.worker;

import java.util.List;

/**
 * What the engine understood of a project.
 *
 * @param typeCoverage the share of names whose type is known, 0 to 1
 * @param unknownImports imports of which nothing is known, each with its file
 * @param left files that no recipe sees, with the reason
 * @param errors what broke on the way
 * @param millis how long it took
 */
public record Understood(
        int files,
        double typeCoverage,
        List<String> unknownImports,
        List<String> left,
        List<String> errors,
        long millis) {}
