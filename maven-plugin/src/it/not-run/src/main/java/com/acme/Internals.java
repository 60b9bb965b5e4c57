package com.acme;

/** Compiles only with a flag that the pass over the sources does not have. */
public class Internals {
    String name() {
        return sun.security.util.Debug.class.getName();
    }
}
