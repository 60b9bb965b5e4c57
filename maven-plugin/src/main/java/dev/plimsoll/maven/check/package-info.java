/** The goals {@code check} and {@code baseline}: what breaks a standard in one module, judged by the day, shown and reported. */
@NullMarked
package dev.plimsoll.maven.check;

import org.jspecify.annotations.NullMarked;
