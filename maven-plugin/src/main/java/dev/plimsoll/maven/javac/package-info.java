/** Puts the checks on sources into the project's own compilation, so that {@code check} need not compile once more. */
@NullMarked
package dev.plimsoll.maven.javac;

import org.jspecify.annotations.NullMarked;
