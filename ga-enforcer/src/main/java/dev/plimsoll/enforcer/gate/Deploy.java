package dev.plimsoll.enforcer.gate;

/** An artifact of a service that is to run in an environment. */
record Deploy(String service, String environment, String digest) {}
