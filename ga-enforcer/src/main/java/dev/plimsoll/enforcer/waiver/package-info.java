/** Waivers: asked for by one person, approved by another, revoked, and what they are at any instant. */
@NullMarked
package dev.plimsoll.enforcer.waiver;

import org.jspecify.annotations.NullMarked;
