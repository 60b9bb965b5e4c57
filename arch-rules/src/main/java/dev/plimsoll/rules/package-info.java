/** The detectors: how each engine runs over one module and what it found. */
@NullMarked
package dev.plimsoll.rules;

import org.jspecify.annotations.NullMarked;
