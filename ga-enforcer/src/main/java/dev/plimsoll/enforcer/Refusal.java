package dev.plimsoll.enforcer;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that cannot be served, told as RFC 9457 problem details: what is wrong, where, and what to do. */
public final class Refusal extends RuntimeException {

    /** What {@code WWW-Authenticate} asks of who shows no token. */
    public static final String CHALLENGE = "Bearer realm=\"plimsoll\"";

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String action;

    public Refusal(HttpStatus status, String what, String action) {
        super(what);
        this.status = status;
        this.action = action;
    }

    public static Refusal badRequest(String what, String action) {
        return new Refusal(HttpStatus.BAD_REQUEST, what, action);
    }

    public static Refusal notFound(String what, String action) {
        return new Refusal(HttpStatus.NOT_FOUND, what, action);
    }

    public static Refusal conflict(String what, String action) {
        return new Refusal(HttpStatus.CONFLICT, what, action);
    }

    /** The same, said of one part of a request that has several. */
    public Refusal in(String part) {
        return new Refusal(status, part + ": " + getMessage(), action);
    }

    /** The status that it is answered with. */
    public HttpStatus status() {
        return status;
    }

    /** As the answer to the request, or to its part of several. */
    public ProblemDetail problem() {
        return ProblemDetails.problem(status, String.valueOf(getMessage()), action);
    }
}
