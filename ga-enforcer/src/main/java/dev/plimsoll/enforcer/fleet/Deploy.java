package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.gate.Case;

/** A deploy that nobody has asked for: of the newest artifact of a service. */
public record Deploy(String team, Case asked) {

    public String service() {
        return asked.context().target().service();
    }
}
