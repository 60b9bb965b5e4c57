package dev.plimsoll.platform.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What is wrong with the parameters of an endpoint. */
final class InvalidParameters {
    private InvalidParameters() {}

    static List<InvalidField> of(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream()
                .flatMap(InvalidParameters::of)
                .toList();
    }

    private static Stream<InvalidField> of(ParameterValidationResult result) {
        Object at = result.getContainerIndex() == null ? result.getContainerKey() : result.getContainerIndex();
        String element = at == null ? "" : "[" + at + "]";
        if (result instanceof ParameterErrors bean) {
            return bean.getAllErrors().stream().map(InvalidField::of).map(error -> error.in(element));
        }
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream().map(error -> InvalidField.of(name + element, error));
    }
}
