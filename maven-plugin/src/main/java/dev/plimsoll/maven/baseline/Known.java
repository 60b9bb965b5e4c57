package dev.plimsoll.maven.baseline;

import dev.plimsoll.standards.Violation;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** A baseline while the findings of one check are held against it. */
public final class Known {
    private final SortedMap<Row, Integer> left;

    public Known(Baseline baseline) {
        left = new TreeMap<>(baseline.counts());
    }

    /** Whether it knows one more of this; of more than it counts, those that are asked for last are new. */
    public boolean takes(Violation violation) {
        Row row = Row.of(violation);
        int count = left.getOrDefault(row, 0);
        if (count == 1) {
            left.remove(row);
        } else if (count > 1) {
            left.put(row, count - 1);
        }
        return count > 0;
    }

    /** What it knows and nobody asked for; a standard that did not run was not asked. */
    public Baseline stale(Collection<String> ran) {
        return new Baseline(left).of(ran::contains);
    }
}
