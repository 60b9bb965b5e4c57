/** What every aggregate has: its id, its version, when it was made and changed, whose data it holds. */
@NullMarked
package dev.plimsoll.platform.data;

import org.jspecify.annotations.NullMarked;
