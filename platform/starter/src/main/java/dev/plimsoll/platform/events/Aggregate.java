package dev.plimsoll.platform.events;

/** One aggregate: within it, events keep their order. */
record Aggregate(String type, String id) {}
