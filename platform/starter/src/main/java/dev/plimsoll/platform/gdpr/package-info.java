/** A person's requests: what do you know of me, and forget me. */
@NullMarked
package dev.plimsoll.platform.gdpr;

import org.jspecify.annotations.NullMarked;
