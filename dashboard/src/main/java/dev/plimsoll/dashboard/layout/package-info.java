/** What all pages share: the chrome, headers, errors, and how instants, verdicts and libraries are written. */
@NullMarked
package dev.plimsoll.dashboard.layout;

import org.jspecify.annotations.NullMarked;
