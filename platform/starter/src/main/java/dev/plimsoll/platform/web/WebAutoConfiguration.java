package dev.plimsoll.platform.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Validates, authorises and answers errors in one form. */
@AutoConfiguration
public class WebAutoConfiguration {}
