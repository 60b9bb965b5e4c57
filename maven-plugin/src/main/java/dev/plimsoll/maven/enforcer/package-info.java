/** The goals {@code publish} and {@code gate}: what the build knows goes to the enforcer, and its answer comes back. */
@NullMarked
package dev.plimsoll.maven.enforcer;

import org.jspecify.annotations.NullMarked;
