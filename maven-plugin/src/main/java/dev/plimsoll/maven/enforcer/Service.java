package dev.plimsoll.maven.enforcer;

import org.jspecify.annotations.Nullable;

/** One deployable, by the name that the fleet knows it by, and who owns it. */
record Service(String name, @Nullable String team) {}
