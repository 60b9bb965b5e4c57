/** The seam between the door that asks for a repair and the engine that makes it, which lives in a class loader of its own. */
@NullMarked
package dev.plimsoll.standards.mend;

import org.jspecify.annotations.NullMarked;
