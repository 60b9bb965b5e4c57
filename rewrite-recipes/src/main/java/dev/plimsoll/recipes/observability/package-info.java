/** Fixes of the standards on what can be seen of a running service. */
@NullMarked
package dev.plimsoll.recipes.observability;

import org.jspecify.annotations.NullMarked;
