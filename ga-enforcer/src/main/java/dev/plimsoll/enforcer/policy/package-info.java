/** The policy in force: where it comes from, picked up when it changes, counted in the database. */
@NullMarked
package dev.plimsoll.enforcer.policy;

import org.jspecify.annotations.NullMarked;
