/** The order service before and on the platform, seen from outside. */
@NullMarked
package dev.plimsoll.examples;

import org.jspecify.annotations.NullMarked;
