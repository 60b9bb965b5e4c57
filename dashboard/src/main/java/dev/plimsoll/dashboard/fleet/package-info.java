/** The Fleet page: where the whole fleet stands, what is due, and the list of services. */
@NullMarked
package dev.plimsoll.dashboard.fleet;

import org.jspecify.annotations.NullMarked;
