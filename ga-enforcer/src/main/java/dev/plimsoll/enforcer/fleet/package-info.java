/** The query API over the whole fleet: what the dashboard and the JSON pages read. */
@NullMarked
package dev.plimsoll.enforcer.fleet;

import org.jspecify.annotations.NullMarked;
