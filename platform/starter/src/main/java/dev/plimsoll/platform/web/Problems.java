package dev.plimsoll.platform.web;

import dev.plimsoll.platform.SharedHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The one form of errors: a problem of RFC 9457 with the id of the request, and without personal data. */
record Problems(Function<String, String> masking) {
    ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, @Nullable HttpServletResponse response) {
        identify(problem, response == null ? null : response.getHeader(SharedHeaders.REQUEST_ID));
        mask(problem);
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Without an instance Spring writes the path, in which personal data may stand. */
    private static void identify(ProblemDetail problem, @Nullable String requestId) {
        problem.setInstance(URI.create("urn:request:" + (requestId == null ? "unknown" : requestId)));
        if (requestId != null) {
            problem.setProperty("requestId", requestId);
        }
    }

    private void mask(ProblemDetail problem) {
        if (problem.getDetail() != null) {
            problem.setDetail(masking.apply(problem.getDetail()));
        }
        if (problem.getTitle() != null) {
            problem.setTitle(masking.apply(problem.getTitle()));
        }
        Map<String, Object> more = problem.getProperties();
        if (more != null) {
            more.replaceAll((name, value) -> masked(value));
        }
    }

    private Object masked(Object value) {
        if (value instanceof String text) {
            return masking.apply(text);
        }
        if (value instanceof InvalidField error) {
            return new InvalidField(masking.apply(error.field()), masking.apply(error.message()));
        }
        return value instanceof List<?> list ? list.stream().map(this::masked).toList() : value;
    }
}
