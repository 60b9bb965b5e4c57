/** Detectors of the standards on how services talk to each other. */
@NullMarked
package dev.plimsoll.rules.integration;

import org.jspecify.annotations.NullMarked;
