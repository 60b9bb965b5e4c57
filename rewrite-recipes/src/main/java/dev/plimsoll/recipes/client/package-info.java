/** Moves calls of other services to clients of the platform. */
@NullMarked
package dev.plimsoll.recipes.client;

import org.jspecify.annotations.NullMarked;
