package dev.plimsoll.dashboard.layout;

/** The same page for programs: its format and its address. */
public record Twin(String format, String href) {}
