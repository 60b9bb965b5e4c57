package dev.plimsoll.standards.report;

import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Why a finding does not count; it is shown all the same. */
public sealed interface Suppression {

    /** Why, in the few words that console, page and test results share: {@code in the baseline}. */
    String text();

    /** The same with the reason of whoever permitted it, where there is one. */
    String full();

    /** The first day (UTC) on which it does not hold any longer; empty where it has no end. */
    Optional<LocalDate> over();

    /** A waiver of the policy, which another person approved. */
    record ByPolicy(Waiver waiver) implements Suppression {
        @Override
        public String text() {
            return "waived until " + day(waiver.until()) + " by " + waiver.ticket() + ", approved by "
                    + waiver.approver();
        }

        @Override
        public String full() {
            return text() + ": " + waiver.reason();
        }

        @Override
        public Optional<LocalDate> over() {
            return Optional.of(LocalDate.ofInstant(waiver.until(), ZoneOffset.UTC));
        }

        /** The hour only where it is not midnight in UTC. */
        private static String day(Instant until) {
            ZonedDateTime time = until.atZone(ZoneOffset.UTC);
            return time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : until.toString();
        }
    }

    /** A waiver in the code. */
    record InCode(CodeWaiver waiver) implements Suppression {
        @Override
        public String text() {
            return "waived in the code to the end of " + waiver.until()
                    + (waiver.ticket().isEmpty() ? "" : " by " + waiver.ticket());
        }

        @Override
        public String full() {
            return text() + ": " + waiver.reason();
        }

        @Override
        public Optional<LocalDate> over() {
            return Optional.of(waiver.until().plusDays(1));
        }
    }

    /** It was there when the baseline was written. */
    record InBaseline() implements Suppression {
        @Override
        public String text() {
            return "in the baseline";
        }

        @Override
        public String full() {
            return text();
        }

        @Override
        public Optional<LocalDate> over() {
            return Optional.empty();
        }
    }
}
