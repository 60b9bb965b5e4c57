package dev.plimsoll.enforcer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers every error with RFC 9457 problem details; {@code detail} ends with what to do, {@code action} repeats it alone. */
@RestControllerAdvice("dev.plimsoll.enforcer")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemDetails extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return problem(refusal.status(), refusal.getMessage(), refusal.action());
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException broken) {
        logger.error("A request failed unexpectedly", broken);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The enforcer failed on this request",
                "look for the stack trace in its log, and try again");
    }

    @Override
    protected org.springframework.http.ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            org.springframework.http.HttpHeaders headers,
            org.springframework.http.HttpStatusCode status,
            org.springframework.web.context.request.WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, what(unreadable), "correct the JSON there");
        return org.springframework.http.ResponseEntity.badRequest().body(problem);
    }

    private static String what(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException broken
                ? Json.complaint("The body", broken)
                : "The body is missing or is not JSON";
    }

    private static ProblemDetail problem(
            HttpStatus status, @org.jspecify.annotations.Nullable String what, String action) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, what + "; " + action);
        problem.setProperty("action", action);
        return problem;
    }
}
