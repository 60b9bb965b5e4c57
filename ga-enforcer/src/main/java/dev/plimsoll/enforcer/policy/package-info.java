/** The policy in force: read from a file, picked up when edited, counted in the database. */
@NullMarked
package dev.plimsoll.enforcer.policy;

import org.jspecify.annotations.NullMarked;
