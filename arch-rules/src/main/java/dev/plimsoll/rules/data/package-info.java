/** Detectors of the standards on data. */
@NullMarked
package dev.plimsoll.rules.data;

import org.jspecify.annotations.NullMarked;
