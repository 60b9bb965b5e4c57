package dev.plimsoll.rules.api;

import jakarta.validation.constraints.NotNull;

/** An order of another project's, as a library brings it. */
public record SharedOrder(@NotNull String article) {}
