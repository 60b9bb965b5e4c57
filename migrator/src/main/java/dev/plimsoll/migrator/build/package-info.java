/** Builds repositories as they build themselves, and reads what came of it. */
@NullMarked
package dev.plimsoll.migrator.build;

import org.jspecify.annotations.NullMarked;
