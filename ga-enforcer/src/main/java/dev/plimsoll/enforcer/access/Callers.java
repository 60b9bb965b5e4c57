package dev.plimsoll.enforcer.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Who makes the request that this thread answers, for whichever method wants to know. */
@Component
final class Callers implements HandlerMethodArgumentResolver {

    private final Caller anonymous;

    Callers(AccessProperties properties) {
        this.anonymous = Caller.anonymous(properties.anonymous());
    }

    Caller current() {
        Authentication shown = SecurityContextHolder.getContext().getAuthentication();
        return shown != null && shown.getPrincipal() instanceof OAuth2AuthenticatedPrincipal principal
                ? Objects.requireNonNull(principal.<Caller>getAttribute(Introspector.CALLER))
                : anonymous;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current();
    }
}
