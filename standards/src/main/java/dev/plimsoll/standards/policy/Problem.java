package dev.plimsoll.standards.policy;

/**
 * One mistake in a policy, and what to do about it.
 *
 * @param line from 1
 * @param column from 1
 */
public record Problem(String source, int line, int column, String what, String action) {

    @Override
    public String toString() {
        return source + ":" + line + ":" + column + ": " + what + "; " + action;
    }
}
