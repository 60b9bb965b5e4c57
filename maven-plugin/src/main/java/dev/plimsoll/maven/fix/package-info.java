/** The goal {@code fix}: the recipes of what is broken, in a class loader of their own, shown as a diff before it is written. */
@NullMarked
package dev.plimsoll.maven.fix;

import org.jspecify.annotations.NullMarked;
