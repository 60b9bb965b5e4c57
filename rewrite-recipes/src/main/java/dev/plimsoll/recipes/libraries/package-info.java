/** Libraries moved to another version or replaced by another library, over all POMs of a repository at once. */
@NullMarked
package dev.plimsoll.recipes.libraries;

import org.jspecify.annotations.NullMarked;
