package dev.plimsoll.maven.baseline;

import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Report;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Known findings: how often each may be there.
 *
 * @param counts how often, at least once each
 */
public record Baseline(SortedMap<Row, Integer> counts) {
    /** Nothing is known. */
    public static final Baseline NONE = new Baseline(new TreeMap<>());

    public Baseline {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** How many findings it stands for. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(Row row) {
        return counts.getOrDefault(row, 0);
    }

    /** What it has more of than another. */
    public Baseline without(Baseline other) {
        SortedMap<Row, Integer> rest = new TreeMap<>();
        counts.forEach((row, count) -> put(rest, row, count - other.count(row)));
        return new Baseline(rest);
    }

    /** Its rows of some standards alone. */
    Baseline of(Predicate<String> standard) {
        SortedMap<Row, Integer> some = new TreeMap<>(counts);
        some.keySet().removeIf(row -> !standard.test(row.standard()));
        return new Baseline(some);
    }

    /**
     * What it is after a check: all that was found. What a waiver permits is not added, as that has an end of its own, and what
     * could not be looked at stays as it was.
     */
    public Baseline renewed(Report report) {
        Set<String> ran = report.ran().stream().map(Standard::id).collect(Collectors.toSet());
        SortedMap<Row, Integer> renewed = new TreeMap<>(of(id -> !ran.contains(id)).counts);
        Map<Row, Integer> waived = new TreeMap<>();
        for (Finding finding : report.findings()) {
            (finding.isWaived() ? waived : renewed).merge(Row.of(finding.violation()), 1, Integer::sum);
        }
        waived.forEach((row, count) -> put(renewed, row, Math.min(count, count(row))));
        return new Baseline(renewed);
    }

    private static void put(Map<Row, Integer> counts, Row row, int count) {
        if (count > 0) {
            counts.put(row, count);
        }
    }
}
