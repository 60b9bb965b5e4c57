/** What if: a change to releases or to the policy is supposed, and its effect on every service told before anybody makes it. */
@NullMarked
package dev.plimsoll.enforcer.simulation;

import org.jspecify.annotations.NullMarked;
