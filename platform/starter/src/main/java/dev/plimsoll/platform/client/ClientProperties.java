package dev.plimsoll.platform.client;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the called services.
 *
 * @param clients by the name of the called service
 */
@ConfigurationProperties("plimsoll")
record ClientProperties(@DefaultValue Map<String, Settings> clients) {
    static final Settings DEFAULTS = new Settings(null, Duration.ofSeconds(2), Duration.ofSeconds(5), true);

    /**
     * Settings of one called service.
     *
     * @param url its address; {@code http://} and its name where none is set
     * @param deadline within which a call is done, over all retries
     * @param breakerPause how long nothing is sent once too many calls have failed
     * @param fleet whether it is one of ours; a partner's is not told tenant, identity and permissions
     */
    record Settings(
            @Nullable String url,
            @DefaultValue("2s") Duration deadline,
            @DefaultValue("5s") Duration breakerPause,
            @DefaultValue("true") boolean fleet) {}

    Settings of(String service) {
        return clients.getOrDefault(service, DEFAULTS);
    }
}
