/** Mends how a service is built: where it takes the time from. */
@NullMarked
package dev.plimsoll.recipes.structure;

import org.jspecify.annotations.NullMarked;
