package dev.plimsoll.maven.policy;

/**
 * The text of the policy that an enforcer has in force.
 *
 * @param enforcer the enforcer's address, without a user in it
 */
public record FleetPolicy(String enforcer, String text) {

    /** How messages and reports call it. */
    public String name() {
        return "enforcer " + enforcer;
    }
}
