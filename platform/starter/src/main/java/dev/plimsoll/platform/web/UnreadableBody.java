package dev.plimsoll.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a body cannot be read and what is expected there, and nothing of what was sent. */
record UnreadableBody(OwnCode own) {
    ProblemDetail problem(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof JacksonException json) {
            return problem(json);
        }
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                failure.getCause() == null ? "A body is required." : "The body cannot be read.");
    }

    private ProblemDetail problem(JacksonException json) {
        String field = field(json.getPath());
        String where = where(json.getLocation()) + (field.isEmpty() ? "" : ", field " + field);
        return InvalidRequest.problem(
                "The body cannot be read" + where + ".", List.of(new InvalidField(field, expected(json))));
    }

    private static String where(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String field(List<JacksonException.Reference> path) {
        String joined = path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return joined.startsWith(".") ? joined.substring(1) : joined;
    }

    private String expected(JacksonException json) {
        if (json instanceof ValueInstantiationException refused) {
            Throwable cause = refused.getCause();
            return cause instanceof IllegalArgumentException && own.threw(cause)
                    ? String.valueOf(cause.getMessage())
                    : "is not valid";
        }
        if (json instanceof UnrecognizedPropertyException) {
            return "is not known";
        }
        if (json instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            return expected(mismatched.getTargetType());
        }
        return "is not well-formed JSON";
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type.isPrimitive() || type.getName().startsWith("java.")) {
            return "must be of type " + type.getSimpleName();
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "must be a list" : "must be an object";
    }
}
