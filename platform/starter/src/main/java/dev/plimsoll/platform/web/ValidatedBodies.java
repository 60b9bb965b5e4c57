package dev.plimsoll.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.validation.annotation.ValidationAnnotationUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Validates each body that an endpoint reads, also where it forgot to ask for it. */
@ControllerAdvice
final class ValidatedBodies extends RequestBodyAdviceAdapter {
    private final Validator validator;

    ValidatedBodies(Validator validator) {
        this.validator = validator;
    }

    /** What asks itself is validated by Spring, in the groups that it asks for. */
    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return Arrays.stream(parameter.getParameterAnnotations())
                .allMatch(annotation -> ValidationAnnotationUtils.determineValidationHints(annotation) == null);
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        List<InvalidField> errors = new ArrayList<>();
        collect(body, "", new Errors(errors, isPatch()));
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return body;
    }

    private static boolean isPatch() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && HttpMethod.PATCH.matches(attributes.getRequest().getMethod());
    }

    private void collect(@Nullable Object value, String path, Errors errors) {
        if (value instanceof Iterable<?> many) {
            int index = 0;
            for (Object one : many) {
                collect(one, path + "[" + index++ + "]", errors);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> collect(one, path + "[" + key + "]", errors));
        } else if (value instanceof Object[] many) {
            collect(Arrays.asList(many), path, errors);
        } else if (value != null && !value.getClass().getName().startsWith("java.")) {
            validator.validate(value).forEach(violation -> errors.add(path, violation));
        }
    }

    /**
     * What is wrong so far.
     *
     * @param patch a {@code PATCH} sends what changes: what it leaves out is not missing
     */
    private record Errors(List<InvalidField> found, boolean patch) {
        void add(String path, ConstraintViolation<?> violation) {
            if (!patch || violation.getInvalidValue() != null) {
                found.add(InvalidField.of(path, violation));
            }
        }
    }
}
