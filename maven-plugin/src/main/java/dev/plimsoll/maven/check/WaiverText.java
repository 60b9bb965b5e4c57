package dev.plimsoll.maven.check;

import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A waiver of standards as the fields of a line. */
final class WaiverText {
    static final String NAME = "waiver";

    private WaiverText() {}

    static String[] fields(Waiver waiver) {
        Waiver.Scope scope = waiver.scope();
        return new String[] {
            NAME,
            orEmpty(scope.service()),
            orEmpty(scope.team()),
            orEmpty(scope.standard()),
            orEmpty(scope.environment()),
            waiver.reason(),
            waiver.ticket(),
            waiver.requester(),
            waiver.approver(),
            waiver.from().toString(),
            waiver.until().toString()
        };
    }

    /** The inverse of {@link #fields}. */
    static Waiver read(String[] f) {
        return new Waiver(
                new Waiver.Scope(
                        orNull(f[1]), orNull(f[2]), null, null, orNull(f[3]), orNull(f[4]), GateRule.STANDARDS),
                f[5],
                f[6],
                f[7],
                f[8],
                Instant.parse(f[9]),
                Instant.parse(f[10]));
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }
}
