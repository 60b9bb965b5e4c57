/** What counts as personal data, agreed on by the detectors and the fixes of the standards on privacy. */
@NullMarked
package dev.plimsoll.standards.privacy;

import org.jspecify.annotations.NullMarked;
