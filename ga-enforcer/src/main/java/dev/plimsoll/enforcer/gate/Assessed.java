package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding after the waivers were asked. */
record Assessed(Finding finding, @Nullable Waiver waiver) {

    static Assessed of(Finding finding, List<Waiver> waivers, Context context, Instant at) {
        return Waivable.waiverOf(finding, waivers, context.target(), at)
                .map(waiver -> new Assessed(Wording.waived(finding, waiver), waiver))
                .orElseGet(() -> new Assessed(finding, null));
    }
}
