/** The pass of Error Prone over the sources of a module: ours alone, in a JVM of its own. */
@NullMarked
package dev.plimsoll.rules.source;

import org.jspecify.annotations.NullMarked;
