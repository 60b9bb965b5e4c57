package dev.plimsoll.platform.client;

import dev.plimsoll.platform.data.PlatformFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One called service, and what all interfaces to it have in common. */
record Called(
        String url, Duration deadline, Breaker breaker, RetryBudget budget, Headers headers, ReadProblems problems) {
    static Called of(String service, ClientProperties.Settings settings, Clock clock, ReadProblems problems) {
        String property = "plimsoll.clients." + service;
        if (settings.deadline().toMillis() <= 0) {
            throw new PlatformFailure(
                    property + ".deadline is " + settings.deadline().toMillis() + " ms.",
                    "Write how long a call may take, such as 2s.");
        }
        return new Called(
                url(property + ".url", settings.url() == null ? "http://" + service : settings.url()),
                settings.deadline(),
                new Breaker(service, settings.breakerPause(), clock),
                new RetryBudget(),
                new Headers(settings.fleet()),
                problems);
    }

    private static String url(String property, String url) {
        URI uri = parsed(url);
        String scheme = uri == null ? null : uri.getScheme();
        if (uri == null
                || uri.getHost() == null
                || uri.getRawQuery() != null
                || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new PlatformFailure(
                    property + " is '" + url + "', which is not the address of a service.",
                    "Write an address such as http://payments:8080 or https://payments.example.com/api.");
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static @Nullable URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
