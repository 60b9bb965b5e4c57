/** Domain events: written with the change in one transaction, relayed afterwards, in order. */
@NullMarked
package dev.plimsoll.platform.events;

import org.jspecify.annotations.NullMarked;
