/** Where an element stands in its source: true lines for what bytecode gives none. */
@NullMarked
package dev.plimsoll.rules.place;

import org.jspecify.annotations.NullMarked;
