/** What the checks of all modules of one build come to together: one report, and what GitHub shows of it. */
@NullMarked
package dev.plimsoll.maven.reactor;

import org.jspecify.annotations.NullMarked;
