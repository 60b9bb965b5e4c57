package dev.plimsoll.enforcer.deployment;

/** Where a page of a {@link GlassList} ends: in which of its two parts, and with which use. */
public record GlassEnd(boolean acknowledged, long id) {

    static GlassEnd of(Glass glass) {
        return new GlassEnd(glass.acknowledgedAt() != null, glass.id());
    }
}
