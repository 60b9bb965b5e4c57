package dev.plimsoll.recipes.events;

import dev.plimsoll.recipes.data.WriteEmitsDomainEventFix;

/** Has the platform tell every write, so that the recipes after it know in the same run. */
public final class WritesAreTold extends WriteEmitsDomainEventFix {
    @Override
    public String getDisplayName() {
        return "Tell every write of an aggregate before what tells it by hand goes";
    }

    @Override
    public boolean causesAnotherCycle() {
        return true;
    }
}
