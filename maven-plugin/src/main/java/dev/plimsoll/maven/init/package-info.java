/** Brings Plimsoll into a project: the plugin block, javac's flags and the owner. */
@NullMarked
package dev.plimsoll.maven.init;

import org.jspecify.annotations.NullMarked;
