/** Fixes of the standards on what a service offers to others. */
@NullMarked
package dev.plimsoll.recipes.api;

import org.jspecify.annotations.NullMarked;
