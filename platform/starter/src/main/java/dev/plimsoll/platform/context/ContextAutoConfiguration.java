package dev.plimsoll.platform.context;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Reads the shared headers, and carries them on into threads and log lines. */
@AutoConfiguration
public class ContextAutoConfiguration {}
