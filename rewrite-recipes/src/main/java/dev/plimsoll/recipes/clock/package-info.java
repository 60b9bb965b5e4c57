/** How code is given a clock where it reads the machine's. */
@NullMarked
package dev.plimsoll.recipes.clock;

import org.jspecify.annotations.NullMarked;
