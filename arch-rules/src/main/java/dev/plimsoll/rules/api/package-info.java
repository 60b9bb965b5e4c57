/** Detectors of the standards on what a service offers to others. */
@NullMarked
package dev.plimsoll.rules.api;

import org.jspecify.annotations.NullMarked;
