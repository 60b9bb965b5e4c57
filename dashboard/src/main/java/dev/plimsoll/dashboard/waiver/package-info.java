/** The Waivers page: what is allowed for a while, for whom, by whom and until when. */
@NullMarked
package dev.plimsoll.dashboard.waiver;

import org.jspecify.annotations.NullMarked;
