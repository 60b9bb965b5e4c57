package dev.plimsoll.platform.pii;

/** Where the hash of a personal attribute is stored, and of which. */
record LookupColumn(PersonalColumn own, PersonalColumn of) {}
