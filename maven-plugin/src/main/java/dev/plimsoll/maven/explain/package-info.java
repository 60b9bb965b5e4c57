/** The goal {@code explain}: the pages of the standards, in a terminal. */
@NullMarked
package dev.plimsoll.maven.explain;

import org.jspecify.annotations.NullMarked;
