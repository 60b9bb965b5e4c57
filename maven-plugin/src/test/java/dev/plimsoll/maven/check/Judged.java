package dev.plimsoll.maven.check;

import dev.plimsoll.maven.baseline.Baseline;
import dev.plimsoll.maven.baseline.Row;
import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a build found of the standards, and what it is told of it on a day. */
final class Judged {
    static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final Target BUILD = Target.ofBuild("orders", "money");

    private Judged() {}

    static Outcome outcome(List<CodeWaiver> waivers) {
        return outcome(waivers, violation("entity-has-version"));
    }

    static Outcome outcome(List<CodeWaiver> waivers, Violation... violations) {
        return new Outcome(
                "defaults",
                Map.of(),
                List.of(),
                waivers,
                1,
                0,
                List.of("entity-has-version", "pii-is-never-logged", CodeWaiver.STANDARD),
                List.of(),
                List.of(violations));
    }

    static Baseline baseline(int count) {
        return new Baseline(new TreeMap<>(Map.of(new Row("entity-has-version", "Order", ""), count)));
    }

    static Judgement judgement(Outcome outcome, Instant at) {
        return judgement(outcome, at, Baseline.NONE);
    }

    static Judgement judgement(Outcome outcome, Instant at, Baseline baseline) {
        return new Judgement(outcome, new Judgement.Circumstances(BUILD, at, baseline));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Violation violation(String standard) {
        return new Violation(standard, "broken", "Order.java", 1, "Order", "");
    }
}
