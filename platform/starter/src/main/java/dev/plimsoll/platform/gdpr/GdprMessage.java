package dev.plimsoll.platform.gdpr;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request as a topic tells it: {@code {"id": "...", "request": "erase", "subject": "...", "requestedBy": "..."}}. */
final class GdprMessage {
    private static final JsonMapper JSON = JsonMapper.shared();

    private GdprMessage() {}

    /** What is asked; empty where the message is none. */
    static Optional<Asked> read(byte[] message) {
        try {
            JsonNode json = JSON.readTree(message);
            String id = text(json, "id");
            String subject = text(json, "subject");
            Request.Kind kind = Request.Kind.valueOf(text(json, "request").toUpperCase(Locale.ROOT));
            return id.isBlank() || subject.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Asked(id(id), kind, subject, text(json, "requestedBy")));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same message comes again after a crash, and its id must then be the same. */
    private static UUID id(String id) {
        return UUID.nameUUIDFromBytes(("gdpr message " + id).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode json, String name) {
        String text = json.path(name).isString() ? json.path(name).stringValue() : "";
        boolean canBeStored =
                text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return canBeStored ? text : "";
    }
}
