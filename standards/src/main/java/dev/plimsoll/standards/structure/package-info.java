/** What detectors and fixes must agree on about how a module is put together. */
@NullMarked
package dev.plimsoll.standards.structure;

import org.jspecify.annotations.NullMarked;
