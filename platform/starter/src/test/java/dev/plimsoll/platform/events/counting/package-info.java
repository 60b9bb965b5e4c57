/** Entities that are written often, apart from those with personal data, which need master keys. */
@NullMarked
package dev.plimsoll.platform.events.counting;

import org.jspecify.annotations.NullMarked;
