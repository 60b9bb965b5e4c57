/** Brings what a service prints, or builds messages of by hand, to SLF4J. */
@NullMarked
package dev.plimsoll.recipes.logging;

import org.jspecify.annotations.NullMarked;
