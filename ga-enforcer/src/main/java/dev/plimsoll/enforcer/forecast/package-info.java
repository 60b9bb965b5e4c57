/** The forecast: which services stop being deployable, when and why, if nobody does anything. */
@NullMarked
package dev.plimsoll.enforcer.forecast;

import org.jspecify.annotations.NullMarked;
