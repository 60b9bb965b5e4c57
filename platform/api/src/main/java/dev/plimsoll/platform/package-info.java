/** What a service writes on its own code to say what it means; no dependency comes with it. */
@NullMarked
package dev.plimsoll.platform;

import org.jspecify.annotations.NullMarked;
