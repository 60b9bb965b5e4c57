package dev.plimsoll.dashboard.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is not there: a page for people, problem details (RFC 9457) for programs. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ErrorPages {

    private final Chrome chrome;

    ErrorPages(Chrome chrome) {
        this.chrome = chrome;
    }

    @ExceptionHandler(NotFound.class)
    Object unknownName(NotFound e, HttpServletRequest request) {
        return notFound(Objects.requireNonNull(e.getMessage()), request);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    Object unknownAddress(HttpServletRequest request) {
        return notFound("There is no page at " + request.getRequestURI() + ".", request);
    }

    private Object notFound(String message, HttpServletRequest request) {
        if (!isPage(request)) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, message))
                    .build();
        }
        return new ModelAndView("error/404", Map.of("frame", chrome.frame(), "message", message), HttpStatus.NOT_FOUND);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = request.getRequestURI();
        return accept != null && accept.contains("text/html") && !path.endsWith(".json") && !path.endsWith(".csv");
    }
}
