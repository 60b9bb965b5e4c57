package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Refusal;

/** How many rows a page may have. */
final class Rows {

    private static final int MOST = 500;

    private Rows() {}

    static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.badRequest("`limit` is " + limit, "ask for 1 to " + MOST + " rows");
        }
        return limit;
    }
}
