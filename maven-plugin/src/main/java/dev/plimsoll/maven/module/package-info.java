/** A Maven module as the goals see it, read once from Maven and free of it from then on. */
@NullMarked
package dev.plimsoll.maven.module;

import org.jspecify.annotations.NullMarked;
