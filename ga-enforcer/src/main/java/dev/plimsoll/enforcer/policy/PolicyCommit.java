package dev.plimsoll.enforcer.policy;

import java.time.Instant;

/**
 * The commit that a policy came with.
 *
 * @param id the whole hash
 * @param author name and address as the commit gives them, which nobody has checked
 * @param subject the first line of its message
 */
public record PolicyCommit(String id, String author, String subject, Instant committedAt) {

    private static final int SHORT = 7;

    /** The beginning of the hash, as people write it. */
    public String shortId() {
        return id.substring(0, SHORT);
    }
}
