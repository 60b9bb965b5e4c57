/** What a service owes to those who deploy it. */
@NullMarked
package dev.plimsoll.recipes.delivery;

import org.jspecify.annotations.NullMarked;
