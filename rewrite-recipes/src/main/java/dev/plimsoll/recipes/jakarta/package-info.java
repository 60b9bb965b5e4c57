/** What moved from {@code javax} to {@code jakarta}. */
@NullMarked
package dev.plimsoll.recipes.jakarta;

import org.jspecify.annotations.NullMarked;
