/** Detectors of the standards on what can be seen of a running service. */
@NullMarked
package dev.plimsoll.rules.observability;

import org.jspecify.annotations.NullMarked;
