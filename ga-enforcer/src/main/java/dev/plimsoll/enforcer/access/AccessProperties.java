package dev.plimsoll.enforcer.access;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call.
 *
 * @param anonymous the roles of who shows no token; empty is nothing at all
 * @param firstTokenFile where the first token is written, absent is beside the data
 * @param firstToken its value, instead of a random one in a file
 */
@ConfigurationProperties("plimsoll.access")
record AccessProperties(
        @DefaultValue("viewer") Set<Role> anonymous,
        @Nullable Path firstTokenFile,
        @Nullable String firstToken) {}
