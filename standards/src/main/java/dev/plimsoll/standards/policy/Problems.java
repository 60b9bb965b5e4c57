package dev.plimsoll.standards.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one source, so that all are told at once. */
final class Problems {

    private final String source;
    private final List<Problem> found = new ArrayList<>();

    Problems(String source) {
        this.source = source;
    }

    void add(Node.Place at, String what, String action) {
        found.add(new Problem(source, at.line(), at.column(), what, action));
    }

    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        found.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        throw new PolicyException(found);
    }
}
