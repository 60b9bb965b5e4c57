/** The Standard pages: what every service owes the platform, and who does not yet keep it. */
@NullMarked
package dev.plimsoll.dashboard.standard;

import org.jspecify.annotations.NullMarked;
