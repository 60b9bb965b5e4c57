package dev.plimsoll.platform.web;

import dev.plimsoll.platform.RequiresPermission;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what filters and the container refuse, in the same form. */
@RestController
@RequiresPermission(RequiresPermission.NONE)
final class ErrorsOutsideOfEndpoints implements ErrorController {
    private final Problems problems;

    ErrorsOutsideOfEndpoints(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<Object> answer(HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        ProblemDetail problem = ProblemDetail.forStatus(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        return problems.answer(problem, new HttpHeaders(), response);
    }
}
