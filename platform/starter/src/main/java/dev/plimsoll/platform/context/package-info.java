/** On whose behalf a request is served, in every thread that serves it. */
@NullMarked
package dev.plimsoll.platform.context;

import org.jspecify.annotations.NullMarked;
