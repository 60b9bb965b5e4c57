/** The search box of every page: services and standards by a part of their name. */
@NullMarked
package dev.plimsoll.dashboard.find;

import org.jspecify.annotations.NullMarked;
