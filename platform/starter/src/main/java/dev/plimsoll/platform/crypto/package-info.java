/** The keys: one for each data subject, wrapped by the master key. */
@NullMarked
package dev.plimsoll.platform.crypto;

import org.jspecify.annotations.NullMarked;
