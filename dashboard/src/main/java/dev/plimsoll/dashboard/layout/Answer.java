package dev.plimsoll.dashboard.layout;

import dev.plimsoll.enforcer.gate.Verdict;

/**
 * A verdict as the pages say and draw it: the mark of a ship with the water below, at or above the line.
 *
 * @param word what it means for a deploy
 * @param tone {@code ok}, {@code warn} or {@code bad}
 * @param water the height of the water in a mark of 32 units, from the top
 */
public record Answer(String word, String tone, int water) {

    private static final Answer AFLOAT = new Answer("Deployable", "ok", 23);
    private static final Answer AT_THE_LINE = new Answer("With warnings", "warn", 16);
    private static final Answer UNDER = new Answer("Denied", "bad", 8);

    public static Answer of(Verdict verdict) {
        return switch (verdict) {
            case ALLOW -> AFLOAT;
            case ALLOW_WITH_WARNINGS -> AT_THE_LINE;
            case DENY -> UNDER;
        };
    }
}
