package dev.plimsoll.enforcer.deployment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the uses of the emergency path: those that nobody has acknowledged first, each part newest first.
 *
 * @param unacknowledged how many wait for another person on all pages
 * @param next the end of this page, absent on the last
 */
public record GlassList(
        Instant at,
        int unacknowledged,
        List<Glass> rows,
        @Nullable GlassEnd next) {

    public GlassList {
        rows = List.copyOf(rows);
    }
}
