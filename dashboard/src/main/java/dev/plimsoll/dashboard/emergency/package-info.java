/** The Emergencies page: what was deployed against a denial, and what still waits for a second look. */
@NullMarked
package dev.plimsoll.dashboard.emergency;

import org.jspecify.annotations.NullMarked;
