/** The policy: what a platform team demands, read from YAML with every mistake named by its place. */
@NullMarked
package dev.plimsoll.standards.policy;

import org.jspecify.annotations.NullMarked;
