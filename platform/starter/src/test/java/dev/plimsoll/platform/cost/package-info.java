/** What the platform costs a service, side by side with the same service without it. */
@NullMarked
package dev.plimsoll.platform.cost;

import org.jspecify.annotations.NullMarked;
