/** Detectors of the standards on what is delivered. */
@NullMarked
package dev.plimsoll.rules.delivery;

import org.jspecify.annotations.NullMarked;
