package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.gate.Case;

/** The deploy of the newest artifact of a service, as the gate would be asked about it. */
public record NextDeploy(String team, Case asked) {

    public String service() {
        return asked.context().target().service();
    }
}
