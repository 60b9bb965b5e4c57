/** Detectors of the standards on privacy. */
@NullMarked
package dev.plimsoll.rules.privacy;

import org.jspecify.annotations.NullMarked;
