package dev.plimsoll.dashboard.service;

import dev.plimsoll.enforcer.gate.Verdict;

/** The badge of a service: a small SVG that says the gate's answer, with the colours of any page that shows it in mind. */
record Badge(String word, String colour, int width) {

    private static final int MARK = 70;

    static Badge of(Verdict verdict) {
        return switch (verdict) {
            case ALLOW -> new Badge("deployable", "#0b6e69", 72);
            case ALLOW_WITH_WARNINGS -> new Badge("with warnings", "#8a5200", 88);
            case DENY -> new Badge("denied", "#b3261e", 50);
        };
    }

    String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="Plimsoll: %3$s">
                <title>Plimsoll: %3$s</title>
                <clipPath id="r"><rect width="%1$d" height="20" rx="3"/></clipPath>
                <g clip-path="url(#r)"><rect width="70" height="20" fill="#0b1f3a"/><rect x="70" width="%2$d" height="20" fill="%4$s"/></g>
                <g fill="none" stroke="#fff" stroke-width="1.5"><circle cx="12" cy="10" r="4.5"/><path d="M4.5 10h15"/></g>
                <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11"><text x="23" y="14" textLength="42" lengthAdjust="spacingAndGlyphs">plimsoll</text><text x="77" y="14" textLength="%5$d" lengthAdjust="spacingAndGlyphs">%3$s</text></g>
                </svg>
                """.formatted(MARK + width, width, word, colour, width - 14);
    }
}
