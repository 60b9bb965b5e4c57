/** Policy and releases from a Git repository: fetched, checked as a whole, and put in force together or not at all. */
@NullMarked
package dev.plimsoll.enforcer.git;

import org.jspecify.annotations.NullMarked;
