/** Loads the engine that runs recipes when somebody wants something mended, in a class loader of its own. */
@NullMarked
package dev.plimsoll.maven.engine;

import org.jspecify.annotations.NullMarked;
