package dev.plimsoll.enforcer.policy;

import dev.plimsoll.standards.policy.Policy;

/** A policy with the number it is known by; the same text has the same number. */
public record InForce(long version, Policy policy) {}
