/** Fixes of the standards on privacy. */
@NullMarked
package dev.plimsoll.recipes.privacy;

import org.jspecify.annotations.NullMarked;
