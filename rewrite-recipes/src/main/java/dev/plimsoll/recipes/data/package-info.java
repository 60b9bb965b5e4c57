/** Fixes of the standards on data. */
@NullMarked
package dev.plimsoll.recipes.data;

import org.jspecify.annotations.NullMarked;
