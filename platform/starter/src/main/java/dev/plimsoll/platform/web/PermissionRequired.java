package dev.plimsoll.platform.web;

import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.context.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a caller through to an endpoint whose permission it has. */
final class PermissionRequired implements HandlerInterceptor {
    private final OwnCode own;
    private final boolean nobodyIsAsked;
    private final Map<Endpoint, Optional<String>> known = new ConcurrentHashMap<>();

    /** Not Spring's, which is made anew for each request with the bean that it is served by. */
    private record Endpoint(Class<?> controller, Method method) {}

    PermissionRequired(OwnCode own, WebProperties properties) {
        this.own = own;
        this.nobodyIsAsked = properties.permissions() == WebProperties.Permissions.OFF;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!nobodyIsAsked && handler instanceof HandlerMethod endpoint) {
            check(endpoint);
        }
        return true;
    }

    private void check(HandlerMethod endpoint) {
        String required = known.computeIfAbsent(
                        new Endpoint(endpoint.getBeanType(), endpoint.getMethod()),
                        asked -> Optional.ofNullable(Permissions.of(endpoint)))
                .orElse(null);
        if (required == null) {
            refuseForgotten(endpoint);
            return;
        }
        RequestContext caller = RequestContext.current().orElse(null);
        if (required.equals(RequiresPermission.NONE)
                || caller != null && caller.permissions().contains(required) && caller.identity() != null) {
            return;
        }
        throw caller == null || caller.identity() == null ? unknown(required) : forbidden(required);
    }

    /** The start stopped for what was there then; what came later, or while nobody looked, is for nobody. */
    private void refuseForgotten(HandlerMethod endpoint) {
        if (own.contains(endpoint.getBeanType())) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN);
        }
    }

    private static ErrorResponseException unknown(String required) {
        ErrorResponseException refused =
                refused(HttpStatus.UNAUTHORIZED, "Nobody is named as caller, and this needs", required);
        refused.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Gateway");
        return refused;
    }

    private static ErrorResponseException forbidden(String required) {
        return refused(HttpStatus.FORBIDDEN, "The caller does not have", required);
    }

    private static ErrorResponseException refused(HttpStatus status, String why, String required) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, why + " the permission " + required + ".");
        problem.setProperty("permission", required);
        return new ErrorResponseException(status, problem, null);
    }
}
