/** The door into javac: what lies on a project's processor path, and nothing more. */
@NullMarked
package dev.plimsoll.javac;

import org.jspecify.annotations.NullMarked;
