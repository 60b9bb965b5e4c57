/** Moves whole repositories by recipe, and shows what came of it. */
@NullMarked
package dev.plimsoll.maven.migrate;

import org.jspecify.annotations.NullMarked;
