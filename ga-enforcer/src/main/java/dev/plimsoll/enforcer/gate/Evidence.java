package dev.plimsoll.enforcer.gate;

import java.util.List;

/** What is known about the inside of an artifact. */
public sealed interface Evidence {

    /** Its components as package URLs, malformed ones included. */
    record Components(List<String> purls) implements Evidence {
        public Components {
            purls = List.copyOf(purls);
        }
    }

    /** Nothing, and why. */
    record None(String reason) implements Evidence {}
}
