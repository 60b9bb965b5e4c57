package dev.plimsoll.platform.context;

import dev.plimsoll.platform.SharedHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ResponseStatusException;

/** Makes a context of what a request says. */
final class ReadHeaders {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");
    private static final Pattern NAME = Pattern.compile("[\\P{C}&&[^<>\"\\\\]]{1,200}");
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,9}");

    private final Clock clock;

    ReadHeaders(Clock clock) {
        this.clock = clock;
    }

    RequestContext of(HttpServletRequest request, String requestId) {
        return new RequestContext(
                requestId,
                matching(NAME, request, SharedHeaders.TENANT),
                matching(NAME, request, SharedHeaders.IDENTITY),
                permissions(request),
                locale(request),
                currency(request),
                matching(REGION, request, SharedHeaders.REGION),
                Trace.continued(request.getHeader(SharedHeaders.TRACE)),
                deadline(request));
    }

    /** An id that is not harmless is replaced and not refused: it is nothing that the caller must have right. */
    static String requestId(HttpServletRequest request) {
        String id = request.getHeader(SharedHeaders.REQUEST_ID);
        return id != null && REQUEST_ID.matcher(id).matches() ? id : fresh().toString();
    }

    /** It tells requests apart and is no secret, as the id of a trace: what is random enough for keys takes longer. */
    private static UUID fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** A tenant or a region that cannot be read is refused: served without it, the request would be another one. */
    private static @Nullable String matching(Pattern pattern, HttpServletRequest request, String header) {
        String value = once(request, header);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!pattern.matcher(value).matches()) {
            throw refused(header + " is too long or holds characters that it may not hold.");
        }
        return value;
    }

    /** Of two, one was put there by somebody else than the gateway. */
    private static @Nullable String once(HttpServletRequest request, String header) {
        Enumeration<String> values = request.getHeaders(header);
        String value = values.hasMoreElements() ? values.nextElement() : null;
        if (values.hasMoreElements()) {
            throw refused(header + " came more than once.");
        }
        return value;
    }

    private static Set<String> permissions(HttpServletRequest request) {
        String permissions = once(request, SharedHeaders.PERMISSIONS);
        return Set.copyOf(Arrays.asList(StringUtils.tokenizeToStringArray(permissions, " ")));
    }

    private static @Nullable Locale locale(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? null : request.getLocale();
    }

    private static @Nullable Currency currency(HttpServletRequest request) {
        String code = request.getHeader(SharedHeaders.CURRENCY);
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw refused(SharedHeaders.CURRENCY + " is no ISO-4217 code, such as EUR.");
        }
    }

    private @Nullable Instant deadline(HttpServletRequest request) {
        String milliseconds = request.getHeader(SharedHeaders.DEADLINE);
        return milliseconds != null && MILLISECONDS.matcher(milliseconds).matches()
                ? clock.instant().plus(Duration.ofMillis(Long.parseLong(milliseconds)))
                : null;
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
