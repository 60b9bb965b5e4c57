package dev.plimsoll.platform.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** A call to another service that brought nothing: which, of what, and why. */
public final class ServiceCallFailedException extends RuntimeException implements ErrorResponse {
    private static final long serialVersionUID = 1L;

    private final transient Call call;
    private final Reason reason;
    private final transient @Nullable HttpStatusCode answered;
    private final transient @Nullable ProblemDetail problem;

    /** Why a call brought nothing. */
    public enum Reason {
        /** No answer came before the deadline. */
        LATE(HttpStatus.GATEWAY_TIMEOUT),
        /** No connection, or one that broke. */
        UNREACHABLE(HttpStatus.BAD_GATEWAY),
        /** It was not called, since too many calls before had failed. */
        BREAKER_OPEN(HttpStatus.SERVICE_UNAVAILABLE),
        /** It answered that the call is wrong: a status of 4xx. */
        REFUSED(HttpStatus.BAD_GATEWAY),
        /** It answered that it failed: a status of 5xx. */
        FAILED(HttpStatus.BAD_GATEWAY),
        /** It answered what the interface does not expect. */
        UNREADABLE(HttpStatus.BAD_GATEWAY);

        private final HttpStatus seenFromOutside;

        Reason(HttpStatus seenFromOutside) {
            this.seenFromOutside = seenFromOutside;
        }
    }

    ServiceCallFailedException(Call call, Reason reason, String what) {
        super(call + ": " + what);
        this.call = call;
        this.reason = reason;
        this.answered = null;
        this.problem = null;
    }

    ServiceCallFailedException(Call call, HttpStatusCode answered, @Nullable ProblemDetail problem) {
        super(call + ": it answered " + answered.value() + (problem == null ? "" : ": " + text(problem)));
        this.call = call;
        this.reason = answered.is5xxServerError() ? Reason.FAILED : Reason.REFUSED;
        this.answered = answered;
        this.problem = problem;
    }

    /** The name of the called service. */
    public String service() {
        return call.service();
    }

    /** The method of the interface, such as {@code Payments.find}. */
    public String method() {
        return call.method();
    }

    /** Why it brought nothing. */
    public Reason reason() {
        return reason;
    }

    /** The status that the called service answered, where it answered one. */
    public Optional<HttpStatusCode> answered() {
        return Optional.ofNullable(answered);
    }

    /** What the called service said is wrong, where it said so in the common form. */
    public Optional<ProblemDetail> problem() {
        return Optional.ofNullable(problem);
    }

    /** What the caller of this service is answered if nobody catches this. */
    @Override
    public HttpStatusCode getStatusCode() {
        return reason.seenFromOutside;
    }

    /** Names the called service, and says what it said itself for others to read; no addresses. */
    @Override
    public ProblemDetail getBody() {
        String why = problem == null ? "" : ": " + text(problem);
        ProblemDetail body = ProblemDetail.forStatusAndDetail(
                reason.seenFromOutside, "The service " + call.service() + " did not do its part" + why);
        body.setProperty("service", call.service());
        return body;
    }

    private static String text(ProblemDetail problem) {
        return problem.getDetail() == null ? String.valueOf(problem.getTitle()) : problem.getDetail();
    }
}
