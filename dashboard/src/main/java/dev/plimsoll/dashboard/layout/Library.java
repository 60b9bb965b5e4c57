package dev.plimsoll.dashboard.layout;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A package URL as people read it.
 *
 * @param group the namespace with the separator of its ecosystem, empty where there is none
 */
public record Library(String group, String name) {

    /** Reads {@code pkg:type/namespace/name@version?qualifiers#subpath} leniently: what is no package URL is its own name. */
    public static Library of(String purl) {
        if (!purl.startsWith("pkg:")) {
            return new Library("", purl);
        }
        String path = purl.replaceFirst("[?#].*$", "").replaceFirst("(?<=.)@[^/]*$", "");
        String[] parts = path.split("/", -1);
        String name = decode(parts[parts.length - 1]);
        if (parts.length < 3) {
            return new Library("", name);
        }
        String group = decode(String.join("/", java.util.Arrays.copyOfRange(parts, 1, parts.length - 1)));
        return new Library(group + (parts[0].equals("pkg:maven") ? ":" : "/"), name);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
