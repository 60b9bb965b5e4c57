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
    static final String CONTEXT = RequestContext.class.getName();

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
        RequestContext context = (RequestContext) request.getAttribute(CONTEXT);
        if (context == null) {
            context = admitted(request, response);
        }
        if (context == null) {
            return;
        }
        try (Carried.Scope ignored = Carried.of(context).open()) {
            chain.doFilter(request, response);
        }
    }

    private @Nullable RequestContext admitted(HttpServletRequest request, HttpServletResponse response) {
        String requestId = ReadHeaders.requestId(request);
        response.setHeader(SharedHeaders.REQUEST_ID, requestId);
        try {
            RequestContext context = read.of(request, requestId);
            region.admit(context);
            request.setAttribute(CONTEXT, context);
            return context;
        } catch (ErrorResponseException refused) {
            errors.resolveException(request, response, null, refused);
            return null;
        }
    }
}
