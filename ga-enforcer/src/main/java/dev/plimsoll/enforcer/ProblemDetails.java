package dev.plimsoll.enforcer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers every error with RFC 9457 problem details: {@code detail} says what is wrong, {@code action} what to do. */
@RestControllerAdvice("dev.plimsoll.enforcer")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemDetails extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refusal.status());
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, Refusal.CHALLENGE);
        }
        return answer.body(refusal.problem());
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
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getMostSpecificCause() instanceof BodyLimit.TooLarge) {
            return ResponseEntity.status(413).body(BodyLimit.problem());
        }
        return ResponseEntity.badRequest()
                .body(problem(HttpStatus.BAD_REQUEST, what(unreadable), "send a JSON object as the guide shows it"));
    }

    private static String what(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException broken
                ? Json.complaint("The body", broken)
                : "The body is missing";
    }

    /** The framework's own complaints get an action too. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(refused, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("action", action(status.value()));
        }
        return answer;
    }

    private static String action(int status) {
        return switch (status) {
            case 405 -> "use the method that `Allow` names";
            case 415 -> "set the Content-Type that `Accept` names: JSON for questions, text/csv for releases";
            default -> "correct the request and send it again";
        };
    }

    static ProblemDetail problem(HttpStatus status, String what, String action) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, what + "; " + action);
        problem.setProperty("action", action);
        return problem;
    }
}
