/** What holds for every fix at once, and the workshop in which fixes are tried. */
@NullMarked
package dev.plimsoll.recipes.contract;

import org.jspecify.annotations.NullMarked;
