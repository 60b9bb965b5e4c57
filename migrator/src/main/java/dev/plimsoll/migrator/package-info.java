/** Mends projects: the only place where the engine that runs recipes is driven. */
@NullMarked
package dev.plimsoll.migrator;

import org.jspecify.annotations.NullMarked;
