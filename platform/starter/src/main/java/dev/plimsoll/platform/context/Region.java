package dev.plimsoll.platform.context;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Where this process keeps its data.
 *
 * @param here null where it serves every region
 */
record Region(@Nullable String here) {
    /** Refuses a request whose data has to stay elsewhere, before anything of it is read. */
    void admit(RequestContext context) {
        String wanted = context.region();
        if (here == null || wanted == null || here.equalsIgnoreCase(wanted)) {
            return;
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.MISDIRECTED_REQUEST,
                "The data of this request stays in region " + wanted + ", and this is region " + here
                        + ". Send it to the same service in region " + wanted + ".");
        problem.setProperty("region", wanted);
        throw new ErrorResponseException(HttpStatus.MISDIRECTED_REQUEST, problem, null);
    }
}
