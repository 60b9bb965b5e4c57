package dev.plimsoll.platform.client;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Makes a bean of every interface that declares a called service. */
@AutoConfiguration
public class ClientAutoConfiguration {}
