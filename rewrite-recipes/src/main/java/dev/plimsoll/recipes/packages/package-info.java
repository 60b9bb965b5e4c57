/** Packages that depend on each other in a circle, and the classes that may leave one so that it ends. */
@NullMarked
package dev.plimsoll.recipes.packages;

import org.jspecify.annotations.NullMarked;
