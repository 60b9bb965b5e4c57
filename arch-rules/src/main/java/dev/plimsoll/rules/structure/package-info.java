/** Detectors of the standards on structure. */
@NullMarked
package dev.plimsoll.rules.structure;

import org.jspecify.annotations.NullMarked;
