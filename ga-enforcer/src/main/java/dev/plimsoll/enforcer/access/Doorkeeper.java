package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets to an endpoint who its declaration names; one that declares nothing is for nobody. */
@Component
final class Doorkeeper implements HandlerInterceptor {

    private final Callers callers;
    private final ProblemWriter problems;

    Doorkeeper(Callers callers, ProblemWriter problems) {
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        try {
            check(request.getMethod() + " " + request.getRequestURI(), handler);
            return true;
        } catch (Refusal refusal) {
            problems.write(response, refusal);
            return false;
        }
    }

    private void check(String what, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return;
        }
        Declared declared = (handler instanceof HandlerMethod method ? Declared.of(method) : Optional.<Declared>empty())
                .orElseThrow(() -> new Refusal(
                        HttpStatus.FORBIDDEN,
                        what + " does not declare who may call it, so nobody may",
                        "tell who maintains this enforcer"));
        if (declared instanceof Declared.Only only) {
            callers.current().checkRole(what, only.roles().toArray(Role[]::new));
        }
    }
}
