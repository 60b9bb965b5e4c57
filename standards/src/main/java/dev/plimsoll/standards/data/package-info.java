/** What detectors and fixes must agree on about the data that a service keeps. */
@NullMarked
package dev.plimsoll.standards.data;

import org.jspecify.annotations.NullMarked;
