/** Detectors of the standards on dependencies. */
@NullMarked
package dev.plimsoll.rules.dependencies;

import org.jspecify.annotations.NullMarked;
