package dev.plimsoll.platform.client;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer that was read to its end, within the deadline. */
record Answer(HttpStatusCode status, HttpHeaders headers, byte[] body) implements ClientHttpResponse {
    static Answer of(HttpResponse<byte[]> response) {
        HttpHeaders headers = new HttpHeaders();
        response.headers().map().forEach(headers::addAll);
        return new Answer(HttpStatusCode.valueOf(response.statusCode()), headers, response.body());
    }

    /** Whether the same call may be answered better a moment later. */
    boolean isPassing() {
        return status.isSameCodeAs(HttpStatus.BAD_GATEWAY)
                || status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                || status.isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public String getStatusText() {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "" : known.getReasonPhrase();
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public void close() {}
}
