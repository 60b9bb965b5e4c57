/** What the fixes share: the policy they run under and what they say when they leave something alone. */
@NullMarked
package dev.plimsoll.recipes;

import org.jspecify.annotations.NullMarked;
