/** Clients of other services, made of the interfaces that declare them. */
@NullMarked
package dev.plimsoll.platform.client;

import org.jspecify.annotations.NullMarked;
