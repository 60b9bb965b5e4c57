package dev.plimsoll.dashboard.fleet;

import dev.plimsoll.enforcer.fleet.ServiceRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a service stands towards the standards, by its newest report: the worst first, the rest as a detail.
 *
 * @param tone {@code ok}, {@code warn}, {@code bad} or {@code quiet}
 * @param detail empty where the word says it all
 */
record Standing(String word, String tone, String detail) {

    static Standing of(ServiceRow row) {
        if (!row.checked()) {
            return new Standing("no report", "quiet", "");
        }
        ServiceRow.Standards standards = row.standards();
        List<Standing> parts = Stream.of(
                        some(row.errors(), row.errors() == 1 ? " error" : " errors", "bad"),
                        some(row.warnings(), row.warnings() == 1 ? " warning" : " warnings", "warn"),
                        row.errors() + row.warnings() > 0 ? null : some(standards.broken(), " broken", "warn"),
                        some(standards.notRun(), " not run", "warn"),
                        some(standards.passed(), " kept", "ok"),
                        some(standards.unchecked(), " not named", "quiet"))
                .filter(Objects::nonNull)
                .toList();
        return standards.broken() + standards.notRun() + standards.passed() == 0
                ? new Standing("nothing ran", "warn", "")
                : new Standing(
                        parts.get(0).word(),
                        parts.get(0).tone(),
                        parts.stream().skip(1).map(Standing::word).collect(Collectors.joining(", ")));
    }

    private static @Nullable Standing some(int count, String word, String tone) {
        return count == 0 ? null : new Standing(count + word, tone, "");
    }
}
