/** The decision: may this artifact be deployed now, until when, and if not, what must change. Pure, the clock passed in. */
@NullMarked
package dev.plimsoll.enforcer.gate;

import org.jspecify.annotations.NullMarked;
