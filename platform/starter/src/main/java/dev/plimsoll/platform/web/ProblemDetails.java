package dev.plimsoll.platform.web;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.orm.ObjectRetrievalFailureException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers whatever an endpoint throws; a service's own {@code @ControllerAdvice} is asked first. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemDetails extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

    private final Problems problems;
    private final OwnCode own;

    ProblemDetails(Problems problems, OwnCode own) {
        this.problems = problems;
        this.own = own;
    }

    @ExceptionHandler({
        NoSuchElementException.class,
        EntityNotFoundException.class,
        ObjectRetrievalFailureException.class,
        EmptyResultDataAccessException.class
    })
    ResponseEntity<Object> nothingThere(WebRequest request) {
        return answer(HttpStatus.NOT_FOUND, "What was asked for does not exist.", request);
    }

    @ExceptionHandler({ConcurrencyFailureException.class, OptimisticLockException.class})
    ResponseEntity<Object> changedMeanwhile(WebRequest request) {
        return answer(
                HttpStatus.CONFLICT, "Somebody else changed it meanwhile. Read it again, and try again.", request);
    }

    /** The exception of the database quotes the row: its text goes nowhere. */
    @ExceptionHandler({DataIntegrityViolationException.class, org.hibernate.exception.ConstraintViolationException.class
    })
    ResponseEntity<Object> contradiction(WebRequest request) {
        return answer(HttpStatus.CONFLICT, "What was sent contradicts what is stored.", request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notValid(ConstraintViolationException failure, WebRequest request) {
        List<InvalidField> errors = failure.getConstraintViolations().stream()
                .map(violation -> InvalidField.of("", violation))
                .toList();
        return answer(InvalidRequest.problem(errors), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notStored(TransactionSystemException failure, WebRequest request) {
        return failure.getMostSpecificCause() instanceof ConstraintViolationException invalid
                ? notValid(invalid, request)
                : broken(failure, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(IllegalArgumentException failure, WebRequest request) {
        return meant(HttpStatus.BAD_REQUEST, failure, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(IllegalStateException failure, WebRequest request) {
        return meant(HttpStatus.CONFLICT, failure, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception failure, WebRequest request) {
        if (failure instanceof ErrorResponse meant) {
            LOG.warn("A request failed: {}", failure.getMessage());
            return answer(meant.getBody(), meant.getHeaders(), request);
        }
        return broken(failure, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<InvalidField> errors =
                failure.getAllErrors().stream().map(InvalidField::of).toList();
        return answer(InvalidRequest.problem(errors), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.isForReturnValue()) {
            return broken(failure, request);
        }
        return answer(InvalidRequest.problem(InvalidParameters.of(failure)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(new UnreadableBody(own).problem(failure), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = failure instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "";
        Class<?> type = failure.getRequiredType();
        String expected = type == null ? "is not of the right type" : "must be of type " + type.getSimpleName();
        return answer(InvalidRequest.problem(List.of(new InvalidField(name, expected))), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(HttpStatus.NOT_FOUND, "There is nothing at this path.", request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletResponse response = response(request);
        if (response != null && response.isCommitted()) {
            return null;
        }
        if (status.value() == HttpStatus.INTERNAL_SERVER_ERROR.value() && !(failure instanceof ErrorResponse)) {
            return broken(failure, request);
        }
        ProblemDetail problem = failure instanceof ErrorResponse meant
                ? meant.updateAndGetBody(getMessageSource(), LocaleContextHolder.getLocale())
                : ProblemDetail.forStatus(status);
        return answer(problem, headers, request);
    }

    private ResponseEntity<Object> meant(HttpStatus status, RuntimeException failure, WebRequest request) {
        return own.threw(failure) && failure.getMessage() != null
                ? answer(status, failure.getMessage(), request)
                : broken(failure, request);
    }

    private ResponseEntity<Object> broken(Exception failure, WebRequest request) {
        LOG.error("A request failed", failure);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The service failed. Its log says why under this requestId.",
                request);
    }

    private ResponseEntity<Object> answer(HttpStatus status, String detail, WebRequest request) {
        return answer(ProblemDetail.forStatusAndDetail(status, detail), new HttpHeaders(), request);
    }

    private ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return problems.answer(problem, headers, response(request));
    }

    private static @Nullable HttpServletResponse response(WebRequest request) {
        return request instanceof ServletWebRequest servlet ? servlet.getResponse() : null;
    }
}
