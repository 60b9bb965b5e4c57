package dev.plimsoll.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field where, such as {@code items[0].quantity}; empty for the whole
 * @param message what it must be, without what was sent
 */
record InvalidField(String field, String message) {
    static InvalidField of(String prefix, ConstraintViolation<?> violation) {
        return new InvalidField(violation.getPropertyPath().toString(), violation.getMessage()).in(prefix);
    }

    /** The same, seen from what it lies in. */
    InvalidField in(String outer) {
        String dot = outer.isEmpty() || field.isEmpty() || field.startsWith("[") ? "" : ".";
        return new InvalidField(outer + dot + field, message);
    }

    static InvalidField of(ObjectError error) {
        if (!(error instanceof FieldError field)) {
            return of("", error);
        }
        return field.isBindingFailure()
                ? new InvalidField(field.getField(), "is not of the right type")
                : of(field.getField(), error);
    }

    static InvalidField of(String name, MessageSourceResolvable error) {
        return new InvalidField(name, Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"));
    }
}
