package dev.plimsoll.standards;

/**
 * A fenced example of a page; it is a test of the detector and of the fix.
 *
 * @param good whether the standard holds in it
 * @param language {@code java} (several compilation units when it has several {@code package} lines) or {@code xml} (a POM)
 */
public record Example(boolean good, String language, String code) {}
