package dev.plimsoll.platform.gdpr;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Answers the requests of data subjects over all entities. */
@AutoConfiguration
public class GdprAutoConfiguration {}
