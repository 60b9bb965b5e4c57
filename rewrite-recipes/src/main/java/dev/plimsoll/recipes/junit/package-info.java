/** Moves tests from JUnit 4 to JUnit 5, and the POMs with them. */
@NullMarked
package dev.plimsoll.recipes.junit;

import org.jspecify.annotations.NullMarked;
