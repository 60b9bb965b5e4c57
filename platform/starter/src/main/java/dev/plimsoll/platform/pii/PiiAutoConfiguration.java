package dev.plimsoll.platform.pii;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Encrypts what is annotated as personal, and masks it in logs and errors. */
@AutoConfiguration
public class PiiAutoConfiguration {}
