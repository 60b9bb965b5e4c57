package dev.plimsoll.standards.migrate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a build says of a repository.
 *
 * @param compiles whether all modules were built; their tests may have failed all the same
 * @param passed the tests that passed, as {@code class.method}
 * @param failed the tests that failed
 * @param errors Maven's own words where it is not green
 * @param broken the places that break each standard, by its id; without those that were not checked
 * @param log all that Maven said
 */
public record Proof(
        boolean compiles,
        Set<String> passed,
        Set<String> failed,
        int skipped,
        List<String> errors,
        Map<String, List<Place>> broken,
        Duration took,
        Path log) {

    /**
     * A place that breaks a standard.
     *
     * @param path relative to the repository
     * @param line 1-based; 0 where the place has none
     */
    public record Place(String path, int line, String message) {
        /** As {@code path:line: message}. */
        @Override
        public String toString() {
            return (line == 0 ? path : path + ":" + line) + ": " + message;
        }
    }

    public Proof {
        passed = Set.copyOf(passed);
        failed = Set.copyOf(failed);
        errors = List.copyOf(errors);
        broken = Map.copyOf(broken);
    }

    /** Whether it builds and no test failed. */
    public boolean isGreen() {
        return compiles && failed.isEmpty();
    }

    /** Whether no test says that it works, as none ran. */
    public boolean isUnverified() {
        return passed.isEmpty() && failed.isEmpty();
    }

    /** Whether it is no worse than before: it builds, nothing fails that did not, and as many tests pass: a test that is not found any more fails nothing. */
    public boolean isAsGoodAs(Proof before) {
        return compiles && before.failed.containsAll(failed) && passed.size() >= before.passed.size();
    }

    /** How many places break a standard. */
    public int places() {
        return broken.values().stream().mapToInt(List::size).sum();
    }
}
