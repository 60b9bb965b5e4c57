/** Moves events that are sent by hand to those that the platform tells. */
@NullMarked
package dev.plimsoll.recipes.events;

import org.jspecify.annotations.NullMarked;
