/** Who may call what: tokens, the roles they carry, the services and environments they are for. */
@NullMarked
package dev.plimsoll.enforcer.access;

import org.jspecify.annotations.NullMarked;
