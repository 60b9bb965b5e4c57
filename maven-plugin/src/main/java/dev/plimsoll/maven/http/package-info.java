/** How the enforcer is spoken to: within a time, with a token, and its refusals in words. */
@NullMarked
package dev.plimsoll.maven.http;

import org.jspecify.annotations.NullMarked;
