/** What the build, the detectors and the fixes must agree on about the services that are delivered. */
@NullMarked
package dev.plimsoll.standards.delivery;

import org.jspecify.annotations.NullMarked;
