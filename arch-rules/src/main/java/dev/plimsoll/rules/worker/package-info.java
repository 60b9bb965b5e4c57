/** JVMs beside the build's, in which classes and sources are read. */
@NullMarked
package dev.plimsoll.rules.worker;

import org.jspecify.annotations.NullMarked;
