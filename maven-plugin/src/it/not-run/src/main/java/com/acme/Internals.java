package com.acme;

/** Compiles only with a flag that the pass over the sources does not have. */
public class Internals {
    private static final System.Logger LOG = System.getLogger("internals");

    String name() {
        return sun.security.util.Debug.class.getName();
    }
}
