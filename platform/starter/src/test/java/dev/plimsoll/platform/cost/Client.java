package dev.plimsoll.platform.cost;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls a service over connections that are kept, with as little work of its own as may be. */
record Client(String address) {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type", "application/json",
            "X-Tenant", "north",
            "X-Identity", "portal",
            "X-Permissions", "customers:read customers:write");

    /** The answer, which must be a good one. */
    String send(String method, String path, @Nullable String body) throws IOException {
        HttpURLConnection call =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        call.setRequestMethod(method);
        HEADERS.forEach(call::setRequestProperty);
        if (body != null) {
            call.setDoOutput(true);
            try (var output = call.getOutputStream()) {
                output.write(body.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (call.getResponseCode() >= 300) {
            throw new IOException(
                    method + " " + path + " " + call.getResponseCode() + " " + text(call.getErrorStream()));
        }
        return text(call.getInputStream());
    }

    private static String text(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
