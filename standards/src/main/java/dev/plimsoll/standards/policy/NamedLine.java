package dev.plimsoll.standards.policy;

/**
 * A release line that the policy names itself.
 *
 * @param versions a Maven version range, or a text with one {@code *} for anything
 */
public record NamedLine(String name, String versions) {

    /** The line of the versions that no named line is for; it is always closed. */
    public static final String OTHER = "other";
}
