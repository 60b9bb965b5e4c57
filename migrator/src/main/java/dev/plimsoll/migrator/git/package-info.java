/** Clones repositories and commits to them. */
@NullMarked
package dev.plimsoll.migrator.git;

import org.jspecify.annotations.NullMarked;
