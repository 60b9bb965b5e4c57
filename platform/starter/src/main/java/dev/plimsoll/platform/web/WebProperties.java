package dev.plimsoll.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the endpoints.
 *
 * @param permissions where those of the caller are looked up
 */
@ConfigurationProperties("plimsoll.web")
record WebProperties(@DefaultValue("header") Permissions permissions) {
    /** Where the permissions of the caller are looked up. */
    enum Permissions {
        /** In {@code X-Permissions}, which the gateway in front of the service is trusted to have set. */
        HEADER,
        /** Nowhere: everybody may call everything. */
        OFF
    }
}
