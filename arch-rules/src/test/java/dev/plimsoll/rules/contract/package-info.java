/** What holds for every standard at once, and the bench on which its examples are tried; the fixes are tried on it too. */
@NullMarked
package dev.plimsoll.rules.contract;

import org.jspecify.annotations.NullMarked;
