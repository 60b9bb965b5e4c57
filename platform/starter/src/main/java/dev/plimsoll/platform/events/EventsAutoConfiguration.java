package dev.plimsoll.platform.events;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Writes the outbox and relays it. */
@AutoConfiguration
public class EventsAutoConfiguration {}
