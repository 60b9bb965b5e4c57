package dev.plimsoll.enforcer.deployment;

import java.time.Instant;

/** Somebody's word that an artifact runs, or has ended, at a moment. */
record Word(Placement placement, Source source, Instant at, boolean ended, String by) {}
