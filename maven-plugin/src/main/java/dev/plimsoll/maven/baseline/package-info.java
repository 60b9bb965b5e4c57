/** The baseline: what a module's findings were when it began, kept in a file of its repository. */
@NullMarked
package dev.plimsoll.maven.baseline;

import org.jspecify.annotations.NullMarked;
