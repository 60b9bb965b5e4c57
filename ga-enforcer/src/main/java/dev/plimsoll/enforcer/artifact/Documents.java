package dev.plimsoll.enforcer.artifact;

import dev.plimsoll.enforcer.Json;
import dev.plimsoll.enforcer.Refusal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON documents from strangers. */
final class Documents {

    private static final int DEEPEST = 200;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private Documents() {}

    /** @throws Refusal where {@code what} is no JSON object, with the place */
    static JsonNode object(String what, byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            throw Refusal.badRequest(what + " is empty", "send the document as the body");
        }
        if (startsWithAngleBracket(body)) {
            throw new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    what + " is XML, only JSON is read",
                    "let the tool write JSON (cyclonedx-maven-plugin: outputFormat=json)");
        }
        if (new String(body, StandardCharsets.UTF_8).contains("\\u0000")) {
            throw Refusal.badRequest(what + " contains the character NUL (\\u0000)", "remove it, no text has one");
        }
        try {
            JsonNode root = JSON.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException broken) {
            throw Refusal.badRequest(Json.complaint(what, broken), "correct the document and send it again");
        }
        throw Refusal.badRequest(what + " is not a JSON object", "send the whole document");
    }

    private static boolean startsWithAngleBracket(byte[] body) {
        for (byte one : body) {
            if (one == '<') {
                return true;
            }
            if (one > ' ') {
                return false;
            }
        }
        return false;
    }
}
