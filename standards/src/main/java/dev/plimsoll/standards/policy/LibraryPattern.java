package dev.plimsoll.standards.policy;

/** A package URL without version, or the beginning of one followed by {@code *}. */
record LibraryPattern(String text) {

    boolean matches(String library) {
        return isOpen() ? library.startsWith(text.substring(0, text.length() - 1)) : library.equals(text);
    }

    /** The exact name is the most specific, then the longest beginning. */
    int specificity() {
        return isOpen() ? text.length() : Integer.MAX_VALUE;
    }

    private boolean isOpen() {
        return text.endsWith("*");
    }
}
