/** What every endpoint has: validated input, one form of errors, a permission. */
@NullMarked
package dev.plimsoll.platform.web;

import org.jspecify.annotations.NullMarked;
