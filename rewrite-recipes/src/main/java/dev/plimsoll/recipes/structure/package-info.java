/** Fixes of the standards on the structure of a service. */
@NullMarked
package dev.plimsoll.recipes.structure;

import org.jspecify.annotations.NullMarked;
