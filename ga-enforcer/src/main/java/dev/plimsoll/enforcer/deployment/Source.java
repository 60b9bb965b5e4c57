package dev.plimsoll.enforcer.deployment;

/** Whose word it is that something runs; the cluster's counts for more. */
enum Source {
    CI("deployed_at"),
    CLUSTER("confirmed_at");

    private final String column;

    Source(String column) {
        this.column = column;
    }

    /** The column of its word's moment. */
    String at() {
        return column;
    }

    Source other() {
        return this == CI ? CLUSTER : CI;
    }
}
