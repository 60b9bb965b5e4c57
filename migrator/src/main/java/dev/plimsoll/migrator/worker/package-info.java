/** Drives the engine in a JVM of its own, whose heap is capped and whose end is nobody else's. */
@NullMarked
package dev.plimsoll.migrator.worker;

import org.jspecify.annotations.NullMarked;
