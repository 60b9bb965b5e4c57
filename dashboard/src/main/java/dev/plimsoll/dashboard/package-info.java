/** The dashboard: one process that contains the enforcer and shows what it knows. */
@NullMarked
package dev.plimsoll.dashboard;

import org.jspecify.annotations.NullMarked;
