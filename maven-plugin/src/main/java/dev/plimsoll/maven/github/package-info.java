/** What a run of a GitHub workflow shows of a check: annotations in the code, and a summary of the step. */
@NullMarked
package dev.plimsoll.maven.github;

import org.jspecify.annotations.NullMarked;
