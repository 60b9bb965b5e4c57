package dev.plimsoll.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was sent does not keep to the constraints. */
final class InvalidRequest extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    InvalidRequest(List<InvalidField> errors) {
        super(HttpStatus.BAD_REQUEST, problem(errors), null);
    }

    static ProblemDetail problem(List<InvalidField> errors) {
        return problem("What was sent is not valid.", errors);
    }

    static ProblemDetail problem(String detail, List<InvalidField> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("errors", List.copyOf(errors));
        return problem;
    }
}
