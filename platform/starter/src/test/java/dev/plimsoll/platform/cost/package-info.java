/** What the platform costs a service, side by side with the same service without it and with one that does the same by hand. */
@NullMarked
package dev.plimsoll.platform.cost;

import org.jspecify.annotations.NullMarked;
