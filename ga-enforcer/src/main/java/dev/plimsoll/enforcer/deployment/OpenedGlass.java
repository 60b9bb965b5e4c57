package dev.plimsoll.enforcer.deployment;

import java.time.Instant;

/** Who opened the gate for one artifact, why, and until when. */
public record OpenedGlass(String by, String reason, Instant until) {}
