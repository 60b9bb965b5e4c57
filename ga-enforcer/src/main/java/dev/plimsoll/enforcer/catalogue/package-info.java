/** What has been released and when: libraries, releases, their order and their lines. */
@NullMarked
package dev.plimsoll.enforcer.catalogue;

import org.jspecify.annotations.NullMarked;
