package dev.plimsoll.dashboard.layout;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the page of something lies; whatever its name contains stays one encoded segment. */
public final class Address {

    private Address() {}

    public static String ofService(String name) {
        return "/services/" + encoded(name);
    }

    public static String ofStandard(String id) {
        return "/standards/" + encoded(id);
    }

    private static String encoded(String name) {
        return UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }
}
