/** The GA enforcer: one process that decides what may be deployed. */
@NullMarked
package dev.plimsoll.enforcer;

import org.jspecify.annotations.NullMarked;
