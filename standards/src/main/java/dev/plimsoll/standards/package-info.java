/** The trunk: what a standard is, what breaks one, and where its page is found. */
@NullMarked
package dev.plimsoll.standards;

import org.jspecify.annotations.NullMarked;
