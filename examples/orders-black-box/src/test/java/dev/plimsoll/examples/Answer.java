package dev.plimsoll.examples;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    /** The value at a JSON pointer as text; empty where there is none. */
    String text(String pointer) {
        return json().at(pointer).asString("");
    }

    double number(String pointer) {
        return json().at(pointer).asDouble();
    }

    /** How many elements the array at a JSON pointer has. */
    int size(String pointer) {
        return json().at(pointer).size();
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
