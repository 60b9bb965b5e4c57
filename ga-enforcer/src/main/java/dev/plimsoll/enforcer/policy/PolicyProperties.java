package dev.plimsoll.enforcer.policy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the policy is.
 *
 * @param policy the YAML file; absent is what comes with Plimsoll
 */
@ConfigurationProperties("plimsoll")
record PolicyProperties(@Nullable Path policy) {}
