package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.SharedHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Lets a caller through who may, and names request, trace, tenant and identity in each log line. */
final class HandFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final int TRACE = 55;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = header(request, SharedHeaders.REQUEST_ID);
        String requestId = id == null ? hex() + hex() : id;
        response.setHeader(SharedHeaders.REQUEST_ID, requestId);
        String identity = header(request, SharedHeaders.IDENTITY);
        if (identity == null || !isAllowed(request)) {
            response.sendError(identity == null ? 401 : 403);
            return;
        }
        Map<String, String> logged = new HashMap<>();
        logged.put("requestId", requestId);
        logged.put("traceId", traceId(request));
        logged.put("identity", identity);
        String tenant = header(request, SharedHeaders.TENANT);
        if (tenant != null) {
            logged.put("tenant", tenant);
        }
        MDC.setContextMap(logged);
        HandMasking.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            HandMasking.end();
            MDC.clear();
        }
    }

    private static boolean isAllowed(HttpServletRequest request) {
        String needed = request.getMethod().equals("GET") ? " customers:read " : " customers:write ";
        return (" " + request.getHeader(SharedHeaders.PERMISSIONS) + " ").contains(needed);
    }

    private static @Nullable String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value;
    }

    private static String traceId(HttpServletRequest request) {
        String trace = request.getHeader(SharedHeaders.TRACE);
        return trace != null && trace.length() == TRACE ? trace.substring(3, 35) : hex() + hex();
    }

    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
