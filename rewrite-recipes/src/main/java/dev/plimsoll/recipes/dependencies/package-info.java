/** Fixes of the standards on dependencies. */
@NullMarked
package dev.plimsoll.recipes.dependencies;

import org.jspecify.annotations.NullMarked;
