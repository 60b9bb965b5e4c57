/** What runs where since when, by CI's word and the cluster's, and what was deployed against a denial. */
@NullMarked
package dev.plimsoll.enforcer.deployment;

import org.jspecify.annotations.NullMarked;
