package dev.plimsoll.platform.crypto;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Reads the master key and keeps the keys of the subjects. */
@AutoConfiguration
public class CryptoAutoConfiguration {}
