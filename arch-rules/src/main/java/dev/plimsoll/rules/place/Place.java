package dev.plimsoll.rules.place;

/**
 * A place in a module.
 *
 * @param file relative to the module, with {@code /}
 * @param line 1-based; 0 where the file itself is meant
 */
public record Place(String file, int line) {}
