/** The fleet's policy: asked of the enforcer once in a build, and kept for builds that cannot ask. */
@NullMarked
package dev.plimsoll.maven.policy;

import org.jspecify.annotations.NullMarked;
