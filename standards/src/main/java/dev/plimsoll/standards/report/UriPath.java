package dev.plimsoll.standards.report;

import java.net.URI;
import java.net.URISyntaxException;

/** A path as SARIF wants it. */
final class UriPath {
    private UriPath() {}

    /** Spaces, letters beyond ASCII and colons, which would end a scheme, percent-encoded; slashes kept. */
    static String encode(String path) {
        try {
            return new URI(null, null, "/" + path, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path + " is no path", e);
        }
    }
}
