/** The Service page: may it be deployed now, and if not, what exactly must change. */
@NullMarked
package dev.plimsoll.dashboard.service;

import org.jspecify.annotations.NullMarked;
