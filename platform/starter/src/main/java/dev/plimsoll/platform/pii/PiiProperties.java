package dev.plimsoll.platform.pii;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the service comes to have its personal data encrypted.
 *
 * @param encryptExisting whether rows that were written before the platform came are encrypted beside the work of the service
 */
@ConfigurationProperties("plimsoll.pii")
record PiiProperties(boolean encryptExisting) {}
