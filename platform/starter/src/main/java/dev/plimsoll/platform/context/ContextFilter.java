package dev.plimsoll.platform.context;

import dev.plimsoll.platform.SharedHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the context of a request on the thread that serves it, and takes it off again. */
final class ContextFilter extends OncePerRequestFilter {
    static final String CARRIED = Carried.class.getName();

    private final ReadHeaders read;
    private final Region region;
    private final HandlerExceptionResolver errors;

    ContextFilter(ReadHeaders read, Region region, HandlerExceptionResolver errors) {
        this.read = read;
        this.region = region;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Carried carried = (Carried) request.getAttribute(CARRIED);
        if (carried == null) {
            carried = admitted(request, response);
        }
        if (carried == null) {
            return;
        }
        try (Carried.Scope ignored = carried.open()) {
            chain.doFilter(request, response);
        }
    }

    private @Nullable Carried admitted(HttpServletRequest request, HttpServletResponse response) {
        String requestId = ReadHeaders.requestId(request);
        response.setHeader(SharedHeaders.REQUEST_ID, requestId);
        try {
            RequestContext context = read.of(request, requestId);
            region.admit(context);
            Carried carried = Carried.of(context);
            request.setAttribute(CARRIED, carried);
            return carried;
        } catch (ErrorResponseException refused) {
            errors.resolveException(request, response, null, refused);
            return null;
        }
    }
}
