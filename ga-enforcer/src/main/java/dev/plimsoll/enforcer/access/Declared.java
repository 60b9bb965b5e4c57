package dev.plimsoll.enforcer.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.web.method.HandlerMethod;

/** Who may call an endpoint, as its method or else its type says. */
public sealed interface Declared {

    /** Everybody, with or without a token. */
    record Open() implements Declared {}

    /** Who has one of these roles. */
    record Only(List<Role> roles) implements Declared {
        public Only {
            roles = List.copyOf(roles);
        }
    }

    /** Empty where neither says so, which refuses everybody. */
    static Optional<Declared> of(HandlerMethod handler) {
        if (ErrorController.class.isAssignableFrom(handler.getBeanType())) {
            return Optional.of(new Open());
        }
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .map(place -> MergedAnnotations.from(place, SearchStrategy.TYPE_HIERARCHY))
                .flatMap(found -> in(found).stream())
                .findFirst();
    }

    private static Optional<Declared> in(MergedAnnotations found) {
        if (found.isPresent(MayCall.class)) {
            return Optional.of(
                    new Only(Arrays.asList(found.get(MayCall.class).synthesize().value())));
        }
        return found.isPresent(OpenToAll.class) ? Optional.of(new Open()) : Optional.empty();
    }
}
