/** Moves sources from Joda-Time to java.time, where both mean the same. */
@NullMarked
package dev.plimsoll.recipes.time;

import org.jspecify.annotations.NullMarked;
