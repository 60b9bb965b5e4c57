package dev.plimsoll.platform.context;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the request context.
 *
 * @param region where this process keeps its data; a request of another region is refused
 */
@Validated
@ConfigurationProperties("plimsoll.context")
record ContextProperties(
        @Nullable
        @Pattern(
                regexp = "[A-Za-z0-9._-]{1,64}",
                message = "must be a name such as eu-west-1: letters, digits, dots, dashes")
        String region) {}
