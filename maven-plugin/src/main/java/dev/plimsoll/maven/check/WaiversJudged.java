package dev.plimsoll.maven.check;

import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Violation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The waivers in a module's code as they are on a day. */
final class WaiversJudged {
    private final Outcome outcome;
    private final LocalDate day;

    WaiversJudged(Outcome outcome, LocalDate day) {
        this.outcome = outcome;
        this.day = day;
    }

    /** The waiver that holds for a violation; of several the one that ends last. */
    Optional<CodeWaiver> of(Violation violation) {
        return outcome.codeWaivers().stream()
                .filter(waiver -> waiver.holdsOn(day) && waiver.covers(violation))
                .max(Comparator.comparing(CodeWaiver::until));
    }

    /** What is wrong with the waivers themselves that day, unless nobody asks for it. */
    Stream<Violation> violations() {
        return outcome.ran().contains(CodeWaiver.STANDARD)
                ? outcome.codeWaivers().stream().flatMap(this::violation)
                : Stream.empty();
    }

    private Stream<Violation> violation(CodeWaiver waiver) {
        String name = "The waiver of " + waiver.standard();
        if (!waiver.holdsOn(day)) {
            return Stream.of(waiver.violation(name + " was for no longer than " + waiver.until()));
        }
        return isUnused(waiver) ? Stream.of(waiver.violation(name + " waives nothing")) : Stream.empty();
    }

    /** Of a standard that could not run nobody knows whether it is broken. */
    private boolean isUnused(CodeWaiver waiver) {
        return outcome.ran().contains(waiver.standard())
                && outcome.violations().stream().noneMatch(waiver::covers);
    }
}
